import { askedKey, type PlanItem } from '../../../../../domain/model/planItem';
import { sloFacts } from '../../../../../domain/model/sloFacts';
import { isEvaluationWindow, windowMinutes } from '../../../../../domain/queries/evaluationWindow';
import { wouldBeMissed, type PlanScore, type Score } from '../../../../../domain/slo/trial/planScore';
import { isBlocked } from '../state/planWords';

/** An item of the plan with what it would score now. */
export interface PlanRow extends PlanItem {
  /** Null where nobody looked. */
  score: Score | null;
  isMissed: boolean;
}

/** @param scores by the keys of items or of their requests, as far as they are known */
export function planRows(items: readonly PlanItem[], scores: readonly PlanScore[] = []): PlanRow[] {
  const byKey = new Map(scores.map((score) => [score.key, score]));
  return items.map((item) => {
    const score = byKey.get(item.key) ?? byKey.get(askedKey(item)) ?? null;
    return { ...item, score, isMissed: score !== null && wouldBeMissed(score, sloFacts(item.slo).target) };
  });
}

/** What a plan's scores come to: new SLOs that can be made, those of them that would be missed at once, and targets that would hold. */
export interface Outlook {
  created: number;
  missed: number;
  /** New ones that were looked at and have no score. */
  unknown: number;
  /** New ones that nobody looked at yet. */
  open: number;
  /** By the keys of the requests. */
  holding: Record<string, number>;
}

export function outlookOf(rows: readonly PlanRow[]): Outlook {
  const created = rows.filter((row) => row.action === 'create' && !isBlocked(row));
  const missed = created.filter(({ isMissed }) => isMissed);
  return {
    created: created.length,
    missed: missed.length,
    unknown: created.filter(({ score }) => score !== null && score.value === null).length,
    open: created.filter(({ score }) => score === null).length,
    holding: Object.fromEntries(missed.flatMap((row) => holdingOf(row))),
  };
}

/** The target that a missed row would hold, by the key of its request; none where no target does. */
export const holdingOf = (row: PlanRow): [string, number][] =>
  row.isMissed && row.score !== null && row.score.holds !== null ? [[askedKey(row), row.score.holds]] : [];

/** A score's picture as a series over its window, which ends now. */
export function sparkSeries({ slo, score }: PlanRow, now: number) {
  const { window, name } = sloFacts(slo);
  if (score === null || !isEvaluationWindow(window)) return [];
  const width = (windowMinutes(window) * 60_000) / Math.max(1, score.spark.length);
  const begin = now - width * score.spark.length;
  const datapoints = score.spark.flatMap((value, at) =>
    value === null ? [] : [{ start: new Date(begin + at * width), end: new Date(begin + (at + 1) * width), value }],
  );
  return datapoints.length === 0 ? [] : [{ name, datapoints }];
}
