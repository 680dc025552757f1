import { clusterPath } from '../../components/clusters/clusterPath';
import { sloPath } from '../../components/slos/sloPath';
import type { ReceivedIntent } from '../../data/navigation/receivedIntent';

/** Where an intent leads. */
export type Destination =
  | { kind: 'address'; to: string }
  /** By its name, and by as much of its place as was sent. */
  | { kind: 'cluster'; name: string; accountId: string | null; region: string | null }
  | { kind: 'slo'; id: string }
  /** Why it leads nowhere, in a sentence. */
  | { kind: 'unreadable'; why: string };

/**
 * What names a cluster in the intents of `app.config.json`: the fields of the metrics of each family, so that a row of a notebook or
 * dashboard can be opened as it is.
 */
const nameProperties: Readonly<Record<string, string>> = {
  'view-cluster': 'clustername',
  'view-polled-cluster': 'ClusterName',
};

/** Longer texts are no names: ECS allows 255 characters, ids of SLOs are shorter. */
const longest = 255;

/** Reads an intent; a property that is missing, no text, or too long leads nowhere and is named. */
export function destinationOf({ id, payload }: ReceivedIntent): Destination {
  if (id === 'view-slo') return sloOf(payload);
  const property = nameProperties[id];
  if (property === undefined) return { kind: 'unreadable', why: `This app has no intent "${id.slice(0, longest)}".` };
  const name = textOf(payload[property]);
  if (name === null) return missing(property, 'the name of the cluster');
  const [accountId, region] = [textOf(payload['aws.account.id']), textOf(payload['aws.region'])];
  return accountId === null || region === null
    ? { kind: 'cluster', name, accountId, region }
    : { kind: 'address', to: clusterPath({ accountId, region, name }) };
}

function sloOf(payload: ReceivedIntent['payload']): Destination {
  const id = textOf(payload['slo.id']);
  if (id === null) return missing('slo.id', 'the id of the SLO');
  const engine = payload['slo.engine'];
  return engine === 'classic' || engine === 'platform'
    ? { kind: 'address', to: sloPath({ engine, id }) }
    : { kind: 'slo', id };
}

const missing = (property: string, what: string): Destination => ({
  kind: 'unreadable',
  why: `It came without ${what} ("${property}", a text of at most ${longest} characters).`,
});

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest ? value : null;
