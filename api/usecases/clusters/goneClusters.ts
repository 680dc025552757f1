import type { Warning } from '../../../domain/contract/envelope';
import type { OrphanEvidence } from '../../../domain/model/planItem';
import { entityOfSubject } from '../../../domain/model/sloKey';
import type { ExistingSlo } from '../../../domain/slo/plan/ownSlos';
import type { EntityAnswer } from '../../platform/entities';
import { asFailure } from '../storedSlos/knownSlos';
import { namesOf, type SilenceReader } from './silence';
import { undecided } from './undecidedWarning';

export interface GoneInput {
  /** Looks for data. */
  silence: SilenceReader;
  /** Entities seen within the same days; asked for only where an SLO needs the answer. */
  entities: () => Promise<EntityAnswer>;
  /** SLOs of ours that are not part of the plan, by what they are about: an entity, or a place. */
  candidates: ReadonlyMap<string, readonly ExistingSlo[]>;
  /** How far back silence counts. */
  days: number;
}

export interface GoneClusters {
  /** By entity id, or place. */
  gone: Map<string, OrphanEvidence>;
  warnings: Warning[];
}

const nothing = (...warnings: Warning[]): GoneClusters => ({ gone: new Map(), warnings });

/**
 * Which clusters are proven to be gone: silent in every ECS metric, by entity and, where an SLO picks its cluster by name, by
 * name; and either missing in a complete list of entities that has others, or silent while other clusters send data. The latter
 * of an SLO that was made without an entity and, where Grail was asked, in an environment that has no entities any more.
 * Whatever keeps that from being known is a warning, and no proof.
 */
export async function goneClusters(input: GoneInput): Promise<GoneClusters> {
  const { candidates } = input;
  const part = (hasEntity: boolean): GoneInput => ({
    ...input,
    candidates: new Map([...candidates].filter(([subject]) => (entityOfSubject(subject) !== null) === hasEntity)),
  });
  const [one, other] = await Promise.all([byEntities(part(true)), byPlaces(part(false), {})]);
  return { gone: new Map([...one.gone, ...other.gone]), warnings: [...one.warnings, ...other.warnings] };
}

const counter =
  (candidates: GoneInput['candidates']) =>
  (subjects: Iterable<string>): number =>
    [...subjects].reduce((sum, subject) => sum + (candidates.get(subject)?.length ?? 0), 0);

async function byEntities(input: GoneInput): Promise<GoneClusters> {
  const { silence, candidates, days } = input;
  if (candidates.size === 0) return nothing();
  const count = counter(candidates);
  const entities = await input.entities();
  if (entities.kind === 'gone' && silence.by === 'grail') return byPlaces(input, { noEntities: true });
  if (entities.kind !== 'listed' || entities.entities.length === 0) {
    return nothing(undecided.byEntities(count(candidates.keys()), entities));
  }
  const listed = new Set(entities.entities.map(({ entityId }) => entityId));
  const missing = [...candidates.keys()].filter((id) => !listed.has(id));
  if (missing.length === 0) return nothing();
  if (!hasKeys(silence)) return nothing(undecided.byMetrics(count(missing), silence.keys));
  return silentOnes(input, missing, { noDataForDays: days, listedEntities: listed.size });
}

/** Of those that no list can miss. @param more what the proof says besides */
async function byPlaces(input: GoneInput, more: { noEntities?: true }): Promise<GoneClusters> {
  const { silence, candidates, days } = input;
  if (candidates.size === 0) return nothing();
  const missing = [...candidates.keys()];
  const count = counter(candidates);
  if (!hasKeys(silence)) return nothing(undecided.byMetrics(count(missing), silence.keys));
  const otherClusters = await silence.clustersNow().catch((error: unknown) => asFailure(error));
  if (typeof otherClusters !== 'number') return nothing(undecided.notChecked(count(missing), otherClusters.message));
  if (otherClusters === 0) return nothing(undecided.byMetrics(count(missing), []));
  return silentOnes(input, missing, { noDataForDays: days, otherClusters, ...more });
}

const hasKeys = ({ keys }: SilenceReader): boolean => keys !== null && keys.length > 0;

async function silentOnes(
  { silence, candidates, days }: GoneInput,
  missing: readonly string[],
  proof: OrphanEvidence,
): Promise<GoneClusters> {
  const evidence: OrphanEvidence = { ...proof, ...(silence.by === undefined ? {} : { by: silence.by }) };
  const looked = await silence.silent({ missing, candidates, days });
  const count = counter(candidates);
  const rest = count(missing.slice(looked.lookedAt));
  const named = namesOf(missing, candidates);
  const nameless = silence.by === 'grail' ? missing.slice(0, looked.lookedAt).filter((id) => !named.has(id)) : [];
  return {
    gone: new Map(looked.silent.map((subject) => [subject, evidence])),
    warnings: [
      ...(rest === 0 ? [] : [undecided.notChecked(rest, looked.why)]),
      ...(nameless.length === 0 ? [] : [undecided.notChecked(count(nameless), noPlace)]),
    ],
  };
}

const noPlace = 'Their queries do not pick one cluster by account, region and name: look at them in the list of SLOs.';
