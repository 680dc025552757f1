import { parseRunPolicies } from '../domain/contract/policies/runPolicies';
import { runPoliciesParts } from './composeRun';
import { serve } from './edge';
import { runPolicies } from './usecases/policies/runPolicies';

export default (payload: unknown) => serve(parseRunPolicies, runPolicies(runPoliciesParts()))(payload);
