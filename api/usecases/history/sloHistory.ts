import type { SloHistoryPayload, SloHistoryValue } from '../../../domain/contract/sloHistory';
import { Failure } from '../../../domain/failure';
import type { Target } from '../../../domain/model/cluster';
import { familyOfKey } from '../../../domain/model/metricFamily';
import type { Engine, Slo } from '../../../domain/model/slo';
import { sloFacts } from '../../../domain/model/sloFacts';
import { isEvaluationWindow, slotMinutes, windowMinutes } from '../../../domain/queries/evaluationWindow';
import { keysWith } from '../../../domain/queries/keysRead';
import { readSli, type ReadSli } from '../../../domain/queries/readSli';
import { usualWidth } from '../../../domain/queries/slotWidth';
import { backtestValue } from '../../../domain/slo/history/backtestValue';
import { burnDown } from '../../../domain/slo/history/burnDown';
import { judgeSlots, thresholdOf } from '../../../domain/slo/history/judgeSlots';
import { coverageOf } from '../../../domain/slo/history/slotCounts';
import { byKey, knownSlos, type SloStores } from '../storedSlos/knownSlos';
import { sloOf } from '../storedSlos/storedSlo';
import { deadlineFrom } from '../pacing/deadline';
import { oneGround } from '../readers/oneGround';
import { historyReader, type HistoryParts } from './historyGround';
import type { Span } from './historyPart';
import { slotSpan } from './slotSpan';
import { timeframeSpan } from './timeframeSpan';
import { utcText } from '../../../domain/model/utcText';

export interface SloHistoryParts extends HistoryParts, SloStores {
  /** Milliseconds since the epoch, by the environment's clock once it has answered. */
  now: () => number;
}

const minuteMs = 60_000;

/**
 * An SLO that exists, slot by slot: what was measured, the verdict, and its error budget burning down (`burnDown`). What it measures is read
 * from its query as it is stored, maintenance windows included, so that the picture is of the SLO and not of a template.
 * @throws Failure `NotFound` for a key that no SLO has, `NotSupported` for an SLO whose query is not one of ours any more,
 * `InvalidInput` for the timeframe
 */
export const sloHistory =
  ({ now, ...parts }: SloHistoryParts) =>
  async ({ engine, key, from, to }: SloHistoryPayload): Promise<SloHistoryValue> => {
    const slo = await storedWith(parts, engine, key);
    const { name, target, window } = sloFacts(slo);
    const read = readSli(slo);
    if (read === null) throw unreadable(name, 'its query is not one that this app writes');
    if (!isEvaluationWindow(window)) throw unreadable(name, `its window is ${JSON.stringify(window)}`);
    const width = read.slotMinutes === null ? slotMinutes(window) : usualWidth(read.slotMinutes);
    const asked = spanOf({ from, to }, windowMinutes(window), now());
    const span = slotSpan(engine, asked, width);
    const reader = historyReader(parts, oneGround(), deadlineFrom(parts.stopwatch));
    const scope = { engine, sli: read.sli, target: targetOf(read), keys: keysWith(read.sli, read.keys) };
    const wanted = { ...span, ...scope, slotMinutes: width };
    const history = await reader.slots(wanted);
    const minutes = await reader.minutes(wanted, history.grid, asked.to);
    const [values = []] = history.series.values();
    const rule = {
      ...{ sli: read.sli, target, excluded: read.excluded, now: asked.to },
      family: familyOfKey(read.keys[0] ?? ''),
    };
    const measured = history.grid.map((slot, index) => ({
      ...{ ...slot, value: values[index] ?? null },
      ...(minutes === undefined ? {} : { minutes: minutes[index] ?? 0 }),
    }));
    const judged = judgeSlots(measured, rule);
    const { points, exhaustedAt } = burnDown(judged, read.sli, target);
    return {
      ...{ asOf: utcText(now()), name, slotMinutes: width, target, threshold: thresholdOf(rule) },
      value: backtestValue(judged, read.sli),
      slots: judged.map((slot) => ({
        from: utcText(slot.from),
        to: utcText(slot.to),
        value: slot.value,
        verdict: slot.verdict,
      })),
      budget: points.map(({ at, remaining }) => ({ at: utcText(at), remaining })),
      exhaustedAt: exhaustedAt === null ? null : utcText(exhaustedAt),
      coverage: coverageOf(judged, asked.to, rule.family),
      remarks: history.warnings,
    };
  };

async function storedWith(stores: SloStores, engine: Engine, key: string): Promise<Slo> {
  const found = byKey(await knownSlos(stores, engine)).get(key);
  if (found) return sloOf(engine, found.value);
  throw new Failure({
    code: 'NotFound',
    message: `key: no ${engine} SLO has the key ${key}; it was deleted, or never made`,
    whose: 'user',
    hint: 'Reload the list of SLOs and take the key from there; if it is gone, plan and apply the SLO again.',
  });
}

function spanOf({ from, to = 'now' }: Pick<SloHistoryPayload, 'from' | 'to'>, minutes: number, now: number): Span {
  if (from !== undefined) return timeframeSpan({ from, to }, now);
  // Windows may be longer than what people may ask for.
  const end = to === 'now' ? now : timeframeSpan({ from: '1970-01-02T00:00:00Z', to }, now, Infinity).to;
  return { from: end - minutes * minuteMs, to: end };
}

function targetOf({ entityId, cluster = '', accountId = '', region = '', service }: ReadSli): Target {
  return { entityId, cluster, accountId, region, ...(service === undefined ? {} : { service }) };
}

const unreadable = (name: string, why: string): Failure =>
  new Failure({
    code: 'NotSupported',
    message: `The history of "${name}" cannot be shown: ${why}`,
    whose: 'user',
    hint: 'Plan and apply the SLO again with this app, or open it in Dynatrace.',
  });
