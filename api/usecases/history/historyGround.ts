import type { MetricFamily } from '../../../domain/model/cluster';
import type { Sli } from '../../../domain/model/sli';
import { anyDataDql } from '../../../domain/queries/grail/metricKeysDql';
import { keysRead } from '../../../domain/queries/keysRead';
import { resolveMetricKeys } from '../../../domain/queries/resolveMetricKeys';
import type { Grail } from '../../platform/grail/grail';
import type { Metrics } from '../../platform/metrics';
import { grailKeys } from '../ecs/grailKeys';
import { demandKeys, findKeys, type FoundKeys } from '../ecs/keysFor';
import { deadlineFrom, type Deadline } from '../pacing/deadline';
import { oneGround, type AskGround } from '../readers/oneGround';
import { classicHistory } from './classicHistory';
import { grailHistory } from './grailHistory';
import type { Span } from './historyPart';
import type { HistoryReader } from './historyReader';

export interface HistoryParts {
  metrics: Pick<Metrics, 'list' | 'query'>;
  grail: Pick<Grail, 'query'>;
  /** Milliseconds, of any beginning. */
  stopwatch: () => number;
}

/** Where the past is read in one call: Grail, or the Metrics API where Grail is gone or denied. */
export interface HistoryGround extends HistoryReader {
  found: FoundKeys;
  /** @throws Failure `NotFound` naming the metric that an SLI reads and the environment does not have, and what to do */
  demand(sli: Sli, span: Span): Promise<void>;
}

export async function historyGround(
  { metrics, grail, stopwatch }: HistoryParts,
  family: MetricFamily,
): Promise<HistoryGround> {
  const ask = oneGround();
  const reader = historyReader({ metrics, grail }, ask, deadlineFrom(stopwatch));
  const found = await ask({ grail: () => keysInGrail(grail, family), classic: () => findKeys(metrics, family) });
  return {
    ...reader,
    found,
    async demand(sli, span) {
      const missing = keysRead(sli).filter((name) => !found.available.has(found.keys[name]));
      const older = missing.length === 0 ? [] : await ask({ grail: () => olderKeys(), classic: async () => [] });
      demandKeys(sli, { ...found, available: new Set([...found.available, ...older]) });

      async function olderKeys(): Promise<string[]> {
        const known = await Promise.all(missing.map(async (name) => hadData(grail, found.keys[name], span)));
        return missing.map((name) => found.keys[name]).filter((_, at) => known[at]);
      }
    },
  };
}

/** The past by whichever ground answers. */
export function historyReader(
  { metrics, grail }: { metrics: Pick<Metrics, 'query'>; grail: Pick<Grail, 'query'> },
  ask: AskGround,
  deadline: Deadline,
): HistoryReader {
  const [classic, ofGrail] = [classicHistory(metrics), grailHistory({ grail, deadline })];
  return {
    slots: (asked) => ask({ grail: () => ofGrail.slots(asked), classic: () => classic.slots(asked) }),
    minutes: (asked, grid, now) =>
      ask({
        grail: () => ofGrail.minutes(asked, grid, now),
        classic: () => classic.minutes(asked, grid, now),
      }),
  };
}

/** What one may not read is missing in Grail without a word. */
const remark = 'Grail shows what you may read: if others see it, ask for storage:metrics:read on its bucket.';

async function keysInGrail(grail: Pick<Grail, 'query'>, family: MetricFamily): Promise<FoundKeys> {
  const available = await grailKeys(grail);
  return { keys: resolveMetricKeys(available, family), available: new Set(available), remark };
}

/** The list of metrics goes back ten days; what fell silent before that is asked for by its name. */
async function hadData(grail: Pick<Grail, 'query'>, key: string, span: Span): Promise<boolean> {
  const { records } = await grail.query(anyDataDql(key, span), { what: `look for data of ${key}` });
  return records.length > 0;
}
