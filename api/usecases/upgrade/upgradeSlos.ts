import type { RunStop } from '../../../domain/contract/envelope';
import type { UpgradeSlosPayload, UpgradeSlosValue } from '../../../domain/contract/upgradeSlos';
import { Failure } from '../../../domain/failure';
import { classicMeaning, type ClassicMeaning } from '../../../domain/queries/foreign/classicMeaning';
import type { UpgradeItem } from '../../../domain/slo/upgrade/upgradeItem';
import type { Metrics } from '../../platform/metrics';
import type { PlatformSlos } from '../../platform/platformSlos';
import type { SloObjects } from '../../platform/settings/sloObjects';
import { deadlineFrom } from '../pacing/deadline';
import { pace } from '../pacing/pace';
import { outOfTime, runGuard, type RunGuard } from '../pacing/runGuard';
import { unlessThrottled } from '../pacing/unlessThrottled';
import { knownSlos } from '../storedSlos/knownSlos';
import { classicOnes, type ClassicOne } from './classicOnes';
import { compareAll, type CompareParts } from './compareAll';
import { ecsSurvey } from './ecsSurvey';
import { noSurvey } from './metricFacts';
import { prepared, type Survey, type UpgradeWork } from './upgradeWork';

export interface UpgradeSlosParts extends CompareParts {
  sloObjects: Pick<SloObjects, 'all'>;
  platformSlos: Pick<PlatformSlos, 'all'>;
  metrics: Pick<Metrics, 'list' | 'query'>;
  /** Milliseconds since the epoch, by the environment's clock. */
  now: () => number;
  /** Milliseconds, of any beginning. */
  stopwatch: () => number;
}

/** How long comparisons may be begun: a page that shows what it has and asks for the rest beats one that waits. */
const compareForMs = 45_000;
/** What they have at least, however long it took to find out what to compare: a call that compares nothing would be made again for ever. */
const compareAtLeastMs = 15_000;

/** So many requests in a row without an answer mean that it is no use to go on. */
const enoughFailures = 2 * pace.platformEvaluations;

/**
 * Classic SLOs on ECS and what would stand for them on the platform, both evaluated over the same window, with a verdict and its
 * reasons. Writes nothing. What there was no time for is `remaining`.
 * @throws Failure when nothing can be compared, e.g. `MissingScope`, `NotSupported` where the classic SLOs or Grail are gone
 */
export const upgradeSlos =
  (parts: UpgradeSlosParts) =>
  async ({ keys, series = false }: UpgradeSlosPayload): Promise<UpgradeSlosValue> => {
    const deadline = deadlineFrom(parts.stopwatch);
    const begunAt = parts.stopwatch();
    const asOf = new Date(parts.now()).toISOString();
    const nothing = { asOf, items: [], failed: [], others: 0, warnings: [] };
    const wanted = keys === undefined ? null : new Set(keys);
    const begun = await unlessThrottled(() => surveyed(parts, wanted));
    if ('stoppedBy' in begun) return { ...nothing, remaining: keys ?? [], ...begun };
    const { ones, others, survey } = begun;
    const beginning = deadlineFrom(
      parts.stopwatch,
      Math.max(compareAtLeastMs, compareForMs - (parts.stopwatch() - begunAt)),
    );
    const outcomes = new Map<string, UpgradeItem | Failure>();
    const works: UpgradeWork[] = [];
    for (const one of ones) {
      const next = prepared(one, survey);
      if (next.kind === 'settled') outcomes.set(one.handle, next.item);
      else works.push(next.work);
    }
    const guard = runGuard(beginning, enoughFailures);
    const denied = await compareAll(parts, works, { guard, deadline, withSeries: series, outcomes });
    if (denied !== null && works.every(({ one }) => !isItem(outcomes.get(one.handle)))) throw denied;
    return {
      asOf,
      items: ones.flatMap(({ handle }) => itemIn(outcomes.get(handle))),
      failed: ones.flatMap((one) => failureIn(one, outcomes.get(one.handle))),
      remaining: ones.filter(({ handle }) => !outcomes.has(handle)).map(({ handle }) => handle),
      others,
      warnings: [],
      ...stopOf(guard, ones.length - outcomes.size),
    };
  };

/** Those that time ran out for are left over, too, when nothing else ended the run. */
const stopOf = (guard: RunGuard, left: number): RunStop | null => guard.stop() ?? (left === 0 ? null : outOfTime);

interface Surveyed {
  /** Those that are wanted. */
  ones: ClassicOne[];
  /** How many have nothing to do with ECS. */
  others: number;
  survey: Survey;
}

async function surveyed(parts: UpgradeSlosParts, wanted: ReadonlySet<string> | null): Promise<Surveyed> {
  const { platformSlos: platform, sloObjects } = parts;
  const [{ about, others }, platformSlos] = await Promise.all([
    classicOnes(sloObjects),
    knownSlos({ platformSlos: platform, sloObjects }, 'platform'),
  ]);
  const ones = about.filter(({ handle }) => wanted === null || wanted.has(handle));
  const meanings = ones.flatMap(({ slo }) => meaningIn(slo.metricExpression));
  const ecs = meanings.length === 0 ? noSurvey : await ecsSurvey(parts, meanings);
  return { ones, others, survey: { platformSlos, ...ecs, now: parts.now() } };
}

function meaningIn(expression: string): ClassicMeaning[] {
  const read = classicMeaning(expression);
  return read.kind === 'read' ? [read.meaning] : [];
}

const isItem = (outcome: UpgradeItem | Failure | undefined): outcome is UpgradeItem =>
  outcome !== undefined && !(outcome instanceof Failure);

const itemIn = (outcome: UpgradeItem | Failure | undefined): UpgradeItem[] => (isItem(outcome) ? [outcome] : []);

const failureIn = ({ handle, name }: ClassicOne, outcome: UpgradeItem | Failure | undefined) =>
  outcome instanceof Failure ? [{ key: handle, name, failure: outcome.report() }] : [];
