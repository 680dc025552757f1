import type {
  AnalyzeBreachesPayload,
  AnalyzeBreachesValue,
  ServiceBreaches,
} from '../../../domain/contract/analyzeBreaches';
import type { Sli } from '../../../domain/model/sli';
import { familyOf } from '../../../domain/model/metricFamily';
import { arrivalMinutesOf } from '../../../domain/queries/arrival';
import { slotMinutesOf } from '../../../domain/queries/slotWidth';
import { completeParameters } from '../../../domain/slo/templates/completeParameters';
import { breachesOf, type ServiceBreach } from '../../../domain/slo/history/breachesOf';
import { newestLeftOut } from '../../../domain/slo/history/slotCounts';
import { templateOf } from '../../../domain/slo/templates/templates';
import { excludedSpans } from '../../../domain/slo/maintenanceWindows/excludedSpans';
import { breachMinutes } from './breachMinutes';
import { historyGround, type HistoryParts } from './historyGround';
import { slotSpan } from './slotSpan';
import { timeframeSpan } from './timeframeSpan';
import { utcText } from '../../../domain/model/utcText';

export interface AnalyzeBreachesParts extends HistoryParts {
  /** Milliseconds since the epoch, by the environment's clock once it has answered. */
  now: () => number;
}

/**
 * Which services of a cluster broke an objective, and when. An objective on a whole cluster is held against each of its
 * services, with the same threshold, statistic and slots; one on a service against that service. For headroom a slot is bad
 * when a service uses more than 100 % minus the target. `minutes` tells the same minute by minute, and whether it was a service at all.
 * @throws Failure `InvalidInput` for the timeframe, `NotFound` naming a metric that the environment does not have
 */
export const analyzeBreaches =
  ({ now, ...parts }: AnalyzeBreachesParts) =>
  async (payload: AnalyzeBreachesPayload): Promise<AnalyzeBreachesValue> => {
    const { engine = 'platform', templateId, target } = payload;
    const template = templateOf(templateId);
    const parameters = completeParameters(template, engine, payload.parameters);
    const sli = template.sli(parameters);
    const ground = await historyGround(parts, familyOf(target));
    const at = now();
    const timeframe = timeframeSpan(payload, at);
    const family = familyOf(target);
    const measured = ofServices(sli);
    const slotMinutes = slotMinutesOf(engine, parameters, familyOf(target));
    const span = slotSpan(engine, timeframe, slotMinutes);
    await ground.demand(measured, span);
    const asked = { ...span, engine, sli: measured, target, keys: ground.found.keys, slotMinutes };
    const { grid, series, warnings } = await ground.slots({ ...asked, perService: true });
    const excluded = excludedSpans({ engine, sli, parameters, target }, span);
    const minutes = await ground.minutes(asked, grid, timeframe.to);
    // Of a timeframe that is over for long, all data has arrived: its end is no younger than the rest.
    const seen = Math.min(at, timeframe.to + arrivalMinutesOf[family] * 60_000);
    const rule = { sli, target: parameters.target, excluded, now: seen, family };
    const breaches = breachesOf({ grid, services: series, minutes }, rule);
    const leftOut = newestLeftOut([timeframe], at, family);
    const byMinute = await breachMinutes(ground, { engine, sli: measured, target, timeframe }, rule, {
      ...{ grid, series, slotMinutes },
    });
    return {
      ...{ ...breaches, services: breaches.services.map(shown), slotMinutes, newestLeftOut: leftOut, warnings },
      minutes: byMinute,
    };
  };

/** What to read so as to see the services below an objective. */
function ofServices(sli: Sli): Sli {
  if (sli.kind === 'running-tasks') return sli;
  if (sli.kind === 'time') return { ...sli, level: 'service' };
  return { kind: 'time', metric: sli.metric, level: 'service', threshold: 100, statistic: 'avg', noData: 'exclude' };
}

const shown = ({ firstAt, lastAt, peak, ...rest }: ServiceBreach): ServiceBreaches => ({
  ...rest,
  firstAt: instant(firstAt),
  lastAt: instant(lastAt),
  peak: peak === null ? null : Math.round(peak * 1000) / 1000,
});

const instant = (ms: number | null): string | null => (ms === null ? null : utcText(ms));
