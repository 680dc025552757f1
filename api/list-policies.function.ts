import { parseListPolicies } from '../domain/contract/policies/listPolicies';
import { now, policySettings } from './compose';
import { serve } from './edge';
import { listPolicies } from './usecases/policies/listPolicies';

export default (payload: unknown) =>
  serve(parseListPolicies, listPolicies({ policies: policySettings(), now }))(payload);
