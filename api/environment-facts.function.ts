import { parseEnvironmentFacts } from '../domain/contract/environmentFacts';
import { familyReaders, now, probes } from './compose';
import { serve } from './edge';
import { environmentFacts } from './usecases/environment/environmentFacts';

export default (payload: unknown) =>
  serve(parseEnvironmentFacts, environmentFacts({ probes: probes(), ...familyReaders(), now }))(payload);
