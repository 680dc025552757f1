import type { HistorySelector } from '../../../domain/queries/historySelector';
import type { Metrics } from '../../platform/metrics';
import { historyPart, joinedParts, type HistoryPart, type Span } from './historyPart';
import { inParallel } from '../pacing/inParallel';
import { pace } from '../pacing/pace';

export interface HistoryRequest extends Span {
  query: HistorySelector;
  slotMinutes: number;
}

/** What was measured, slot by slot, in order of time. */
export interface History extends HistoryPart {
  /** What the API remarked, e.g. that it cut an answer short. */
  warnings: string[];
}

/** https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/get-data-points */
const pointsPerTuple = 10_080;

/** With a series per service the size of an answer is what counts: so many points of 200 services are about 6 MB. */
const pointsPerService = 1440;

/** Reads the slots of a timeframe in as many requests as the limits of the Metrics API ask for. */
export async function readHistory(
  metrics: Pick<Metrics, 'query'>,
  { query, slotMinutes, from, to }: HistoryRequest,
): Promise<History> {
  const slotMs = slotMinutes * 60_000;
  const spans = chunked({ from, to }, (query.by === null ? pointsPerTuple : pointsPerService) * slotMs);
  const parts = new Map<Span, HistoryPart>();
  const warnings = new Set<string>();
  await inParallel(spans, { atATime: pace.metricQueries, isOver: () => false }, async (span) => {
    const when = { from: `${span.from}`, to: `${span.to}`, resolution: `${slotMinutes}m` } as const;
    const answers = await Promise.all(query.selectors.map((selector) => metrics.query({ selector, ...when })));
    for (const warning of answers.flatMap((answer) => answer.warnings)) warnings.add(warning);
    const series = answers.map((answer) => answer.series);
    parts.set(span, historyPart(series, query.by, { ...span, slotMs }));
  });
  return { ...joinedParts(spans.flatMap((span) => parts.get(span) ?? [])), warnings: [...warnings] };
}

/** From the end backwards, so that only the oldest chunk is shorter. */
function chunked({ from, to }: Span, lengthMs: number): Span[] {
  const count = Math.ceil((to - from) / lengthMs);
  return Array.from({ length: count }, (_, index) => {
    const end = to - (count - 1 - index) * lengthMs;
    return { from: Math.max(from, end - lengthMs), to: end };
  });
}
