import type { UpgradeSlosPayload, UpgradeSlosValue } from '../../../domain/contract/upgradeSlos';
import { Failure } from '../../../domain/failure';
import { classicMeaning, type ClassicMeaning } from '../../../domain/queries/foreign/classicMeaning';
import type { UpgradeItem } from '../../../domain/slo/upgrade/upgradeItem';
import type { Metrics } from '../../platform/metrics';
import type { PlatformSlos } from '../../platform/platformSlos';
import type { SloEvaluations } from '../../platform/sloEvaluations';
import type { SloObjects } from '../../platform/settings/sloObjects';
import { chunksOf } from '../pacing/chunksOf';
import { deadlineFrom } from '../pacing/deadline';
import { inParallel } from '../pacing/inParallel';
import { pace } from '../pacing/pace';
import { runGuard } from '../pacing/runGuard';
import { unlessThrottled } from '../pacing/unlessThrottled';
import { asFailure, knownSlos, ofObject } from '../storedSlos/knownSlos';
import { classicValues } from '../values/classicValues';
import type { SloValue } from '../values/sloValue';
import { classicOnes, type ClassicOne, type ClassicOnes } from './classicOnes';
import { compareOne, type CompareParts } from './compareOne';
import { ecsSurvey } from './ecsSurvey';
import { noSurvey } from './metricFacts';
import { impossibleItem, prepared, type Survey, type UpgradeWork } from './upgradeWork';

export interface UpgradeSlosParts extends CompareParts {
  sloObjects: Pick<SloObjects, 'all'>;
  platformSlos: Pick<PlatformSlos, 'all'>;
  sloEvaluations: SloEvaluations;
  metrics: Pick<Metrics, 'list' | 'query'>;
  /** Milliseconds since the epoch, by the environment's clock. */
  now: () => number;
  /** Milliseconds, of any beginning. */
  stopwatch: () => number;
}

/** How long comparisons may be begun: a page that shows what it has and asks for the rest beats one that waits. */
const compareForMs = 45_000;

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
    const beginning = deadlineFrom(parts.stopwatch, compareForMs);
    const asOf = new Date(parts.now()).toISOString();
    const nothing = { asOf, items: [], failed: [], others: 0, warnings: [] };
    const begun = await unlessThrottled(() => surveyed(parts));
    if ('stoppedBy' in begun) return { ...nothing, remaining: keys ?? [], ...begun };
    const { classic, survey } = begun;
    const wanted = keys === undefined ? null : new Set(keys);
    const ones = classic.about.filter(({ handle }) => wanted === null || wanted.has(handle));
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
      others: classic.others,
      warnings: [],
      ...guard.stop(),
    };
  };

interface Surveyed {
  classic: ClassicOnes;
  survey: Survey;
}

async function surveyed(parts: UpgradeSlosParts): Promise<Surveyed> {
  const stored = knownSlos({ platformSlos: parts.platformSlos, sloObjects: parts.sloObjects }, 'platform');
  const classic = await classicOnes(parts.sloObjects);
  const meanings = classic.about.flatMap(({ slo }) => meaningIn(slo.metricExpression));
  const [platformSlos, ecs] = await Promise.all([
    stored,
    meanings.length === 0 ? noSurvey : ecsSurvey(parts, meanings),
  ]);
  return { classic, survey: { platformSlos, ...ecs, now: parts.now() } };
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

interface Run {
  guard: ReturnType<typeof runGuard>;
  deadline: ReturnType<typeof deadlineFrom>;
  withSeries: boolean;
  outcomes: Map<string, UpgradeItem | Failure>;
}

/** Compares as many as there is time for; answers what nobody may do, or what is not there, if that is so. */
async function compareAll(parts: UpgradeSlosParts, works: readonly UpgradeWork[], run: Run): Promise<Failure | null> {
  const trouble: { denied: Failure | null } = { denied: null };
  const isOver = () => trouble.denied !== null || run.guard.isOver();
  for (const some of sharingWindows(works)) {
    if (isOver()) break;
    const { values, failure: ofClassic } = await valuesOf(parts, some, run);
    await inParallel(some, { atATime: pace.platformEvaluations, isOver }, async (work) => {
      const classic = values.get(work.one.id);
      if (classic === undefined || classic.pending) return;
      if (classic.status === 'ERROR' && ofClassic !== null) return void run.outcomes.set(work.one.handle, ofClassic);
      const outcome = await compareOne(parts, work, { ...run, classic }).catch(asFailure);
      const failure = outcome instanceof Failure ? outcome : null;
      run.guard.met(failure);
      if (failure?.code === 'Throttled') return;
      if (failure !== null && forEverybody.has(failure.code)) trouble.denied ??= failure;
      run.outcomes.set(work.one.handle, failure?.code === 'InvalidInput' ? refused(work, failure) : outcome);
    });
  }
  const { denied } = trouble;
  if (denied !== null)
    for (const { one } of works) if (!run.outcomes.has(one.handle)) run.outcomes.set(one.handle, denied);
  return denied;
}

/** What one comparison is refused for, all are. */
const forEverybody: ReadonlySet<Failure['code']> = new Set(['MissingScope', 'Unauthorized', 'NotSupported']);

const refused = ({ one }: UpgradeWork, { message }: Failure): UpgradeItem =>
  impossibleItem(one, { code: 'query-refused', message, size: null });

/** Those of one window can be evaluated together on the classic engine. */
function sharingWindows(works: readonly UpgradeWork[]): UpgradeWork[][] {
  const groups = new Map<string, UpgradeWork[]>();
  for (const work of works) {
    const id = `${work.window.from} ${work.window.to}`;
    groups.set(id, [...(groups.get(id) ?? []), work]);
  }
  const limits = { maxItems: pace.slosPerEvaluation, maxBytes: Infinity, bytesOf: () => 0 };
  return [...groups.values()].flatMap((group) => chunksOf(group, limits));
}

interface ClassicSaid {
  values: Map<string, SloValue>;
  /** Why some could not be asked; null when all could. */
  failure: Failure | null;
}

/** What the classic engine says of these, over their window instead of the one that ends now. */
async function valuesOf(
  { sloEvaluations }: UpgradeSlosParts,
  works: readonly UpgradeWork[],
  { guard }: Run,
): Promise<ClassicSaid> {
  const window = works[0]?.window;
  const met: { failure: Failure | null } = { failure: null };
  const evaluate: SloEvaluations['evaluate'] = async (ids) => {
    try {
      return await sloEvaluations.evaluate(ids, window);
    } catch (error) {
      met.failure = asFailure(error);
      throw error;
    }
  };
  const objects = works.map(({ one }) => ofObject(one.object));
  const values = await classicValues({ ...sloEvaluations, evaluate }, objects, guard);
  return { values, failure: met.failure };
}
