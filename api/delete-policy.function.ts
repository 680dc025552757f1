import { parseDeletePolicy } from '../domain/contract/policies/deletePolicy';
import { now, policySettings } from './compose';
import { serve } from './edge';
import { deletePolicy } from './usecases/policies/deletePolicy';

export default (payload: unknown) =>
  serve(parseDeletePolicy, deletePolicy({ policies: policySettings(), now }))(payload);
