import { act } from '../api/act';
import { runPoliciesParts } from '../api/composeRun';
import { protectClusters } from '../api/usecases/automation/protectClusters';
import { runPolicies } from '../api/usecases/policies/runPolicies';
import { parseProtectClusters } from '../domain/contract/automation/protectClusters';

export default (payload: unknown) =>
  act(parseProtectClusters, protectClusters(runPolicies(runPoliciesParts())))(payload);
