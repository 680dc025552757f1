import { Failure } from '../../../domain/failure';
import type { UpgradeItem } from '../../../domain/slo/upgrade/upgradeItem';
import type { SloEvaluations } from '../../platform/sloEvaluations';
import { chunksOf } from '../pacing/chunksOf';
import type { Deadline } from '../pacing/deadline';
import { pace } from '../pacing/pace';
import type { RunGuard } from '../pacing/runGuard';
import { asFailure, ofObject } from '../storedSlos/knownSlos';
import { classicValues } from '../values/classicValues';
import type { SloValue } from '../values/sloValue';
import { compareSome } from './compareSome';
import type { MinutesParts } from './minutesOf';
import { impossibleItem, type UpgradeWork } from './upgradeWork';

export interface CompareParts extends MinutesParts {
  sloEvaluations: SloEvaluations;
}

/** A run of comparisons. */
export interface CompareRun {
  guard: RunGuard;
  deadline: Deadline;
  withSeries: boolean;
  outcomes: Map<string, UpgradeItem | Failure>;
}

/** Compares as many as there is time for; answers what nobody may do, or what is not there, if that is so. */
export async function compareAll(
  parts: CompareParts,
  works: readonly UpgradeWork[],
  run: CompareRun,
): Promise<Failure | null> {
  const { guard, deadline, withSeries, outcomes } = run;
  const trouble: { denied: Failure | null } = { denied: null };
  const late = new Map<string, Failure>();
  const isOver = () => trouble.denied !== null || guard.isOver();
  const settle = (work: UpgradeWork, outcome: UpgradeItem | Failure): void => {
    const { handle } = work.one;
    const failure = outcome instanceof Failure ? outcome : null;
    guard.met(failure);
    if (failure?.code === 'Throttled') return;
    if (failure?.code === 'Timeout') return void late.set(handle, failure);
    if (failure !== null && forEverybody.has(failure.code)) trouble.denied ??= failure;
    outcomes.set(handle, failure?.code === 'InvalidInput' ? refused(work, failure) : outcome);
  };
  for (const some of sharingWindows(works)) {
    if (isOver()) break;
    const { values, failure: ofClassic } = await valuesOf(parts, some, run);
    const asked = some.flatMap((work) => {
      const classic = values.get(work.one.id);
      if (classic === undefined || classic.pending) return [];
      if (classic.status !== 'ERROR' || ofClassic === null) return [{ work, classic }];
      outcomes.set(work.one.handle, ofClassic);
      return [];
    });
    await compareSome(parts, asked, { withSeries, deadline, isOver, settle });
  }
  const { denied } = trouble;
  if (denied !== null)
    for (const { one } of works) if (!run.outcomes.has(one.handle)) run.outcomes.set(one.handle, denied);
  // Asked again they have the time that the others took; where there are no others, it would end as it did.
  if (!works.some(({ one }) => outcomes.has(one.handle)))
    for (const [handle, failure] of late) outcomes.set(handle, failure);
  return denied;
}

/** What one comparison is refused for, all are. */
const forEverybody: ReadonlySet<Failure['code']> = new Set(['MissingScope', 'Unauthorized', 'NotSupported']);

const refused = ({ one }: UpgradeWork, { message }: Failure): UpgradeItem =>
  impossibleItem(one, { code: 'query-refused', message, size: null });

/** Those of one window can be evaluated together on the classic engine; short windows first, which are compared soonest. */
function sharingWindows(works: readonly UpgradeWork[]): UpgradeWork[][] {
  const groups = new Map<string, UpgradeWork[]>();
  for (const work of works) {
    const id = `${work.window.from} ${work.window.to}`;
    groups.set(id, [...(groups.get(id) ?? []), work]);
  }
  const limits = { maxItems: pace.slosPerEvaluation, maxBytes: Infinity, bytesOf: () => 0 };
  const width = ([one]: readonly UpgradeWork[]) => (one === undefined ? 0 : one.window.to - one.window.from);
  return [...groups.values()]
    .sort((one, other) => width(one) - width(other))
    .flatMap((group) => chunksOf(group, limits));
}

interface ClassicSaid {
  values: Map<string, SloValue>;
  /** Why some could not be asked; null when all could. */
  failure: Failure | null;
}

/** What the classic engine says of these, over their window instead of the one that ends now. */
async function valuesOf(
  { sloEvaluations }: CompareParts,
  works: readonly UpgradeWork[],
  { guard }: CompareRun,
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
