import { alarmNotices } from '../deliveryFailures/alarms';
import { deliveryLogFailures } from '../deliveryFailures/deliveryLog';
import { deliveryFailures } from '../deliveryFailures/endpointFailures';
import { awsFailures } from './awsItself';
import { bucketFailures } from './buckets';
import { codedFailures } from './codedFailures';
import { consequences } from './stacks/consequences';
import { destinationFailures } from './destinations';
import { goneFailures } from './gone';
import { hookFailures } from './stacks/hooks';
import { inputFailures } from './stacks/inputs';
import { ranks, type KnownFailure, type Rank } from '../failureWords/knownFailure';
import { commandLineFailures } from '../machineFailures/commandLine';
import { networkFailures } from '../machineFailures/network';
import { otherTools } from '../machineFailures/otherTools';
import { profileFailures } from '../machineFailures/profiles';
import { stateToolFailures } from '../machineFailures/stateTools';
import { nameFailures } from './names';
import { permissionFailures } from './permissions';
import { quotaFailures } from './limits/quotas';
import { refusals } from './refusals';
import { refusedRequests } from './stacks/refusedRequests';
import { roleFailures } from './roles';
import { taskFailures } from '../taskFailures/taskFailures';
import { secretFailures } from './secrets';
import { signInFailures } from './signIn/signIn';
import { stackSetFailures } from './stacks/stackSets';
import { stackStateFailures } from './stacks/stackStates';
import { watchFailures } from './stacks/watching';
import { structuralFailures } from './structure';
import { templateFailures } from './stacks/templates';
import { valueFailures } from './values';

/** In the order in which they are tried: throttling before quotas, which share words; a bucket that is not empty is no denial. */
const rows: readonly KnownFailure[] = [
  ...watchFailures,
  ...taskFailures,
  ...commandLineFailures,
  ...stateToolFailures,
  ...otherTools,
  ...inputFailures,
  ...valueFailures,
  ...hookFailures,
  ...awsFailures,
  ...stackSetFailures,
  ...nameFailures,
  ...alarmNotices,
  ...deliveryFailures,
  ...deliveryLogFailures,
  ...roleFailures,
  ...goneFailures,
  ...destinationFailures,
  ...bucketFailures,
  ...secretFailures,
  ...templateFailures,
  ...stackStateFailures,
  ...refusedRequests,
  ...signInFailures,
  ...profileFailures,
  ...networkFailures,
  ...quotaFailures,
  ...permissionFailures,
  ...consequences,
  ...structuralFailures,
  ...refusals,
];

/** Every row with its pattern able to tell where its groups stand. */
export const known: readonly KnownFailure[] = [...codedFailures(rows), ...rows].map((row) => ({
  ...row,
  ...(row.words ? { words: new RegExp(row.words.source, `${row.words.flags}d`) } : {}),
}));

/** The table by rank. */
export const knownByRank: readonly (readonly [Rank, readonly KnownFailure[]])[] = ranks.map((rank) => [
  rank,
  known.filter((row) => (row.rank ?? 'cause') === rank),
]);
