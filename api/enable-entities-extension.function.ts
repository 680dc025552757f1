import { parseEnableEntitiesExtension } from '../domain/contract/enableEntitiesExtension';
import { extensions } from './compose';
import { serve } from './edge';
import { enableEntitiesExtension } from './usecases/onboarding/enableEntitiesExtension';

export default (payload: unknown) =>
  serve(parseEnableEntitiesExtension, enableEntitiesExtension({ extensions: extensions() }))(payload);
