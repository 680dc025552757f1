import { parseSavePolicy } from '../domain/contract/policies/savePolicy';
import { now, policySettings } from './compose';
import { serve } from './edge';
import { savePolicy } from './usecases/policies/savePolicy';

export default (payload: unknown) => serve(parseSavePolicy, savePolicy({ policies: policySettings(), now }))(payload);
