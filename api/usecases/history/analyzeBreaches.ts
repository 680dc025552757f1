import type {
  AnalyzeBreachesPayload,
  AnalyzeBreachesValue,
  ServiceBreaches,
} from '../../../domain/contract/analyzeBreaches';
import type { Sli } from '../../../domain/model/sli';
import { historySelector } from '../../../domain/queries/historySelector';
import { measuredMinutes } from '../../../domain/queries/minutesMeasured';
import { slotMinutesOf } from '../../../domain/queries/slotWidth';
import { completeParameters } from '../../../domain/slo/templates/completeParameters';
import { breachesOf, type ServiceBreach } from '../../../domain/slo/history/breachesOf';
import { templateOf } from '../../../domain/slo/templates/templates';
import type { Metrics } from '../../platform/metrics';
import { excludedSpans } from './excludedSpans';
import { demandKeys, findKeys } from '../ecs/keysFor';
import { minutesPerSlot } from './minutesPerSlot';
import { readHistory } from './readHistory';
import { slotSpan } from './slotSpan';
import { timeframeSpan } from './timeframeSpan';

export interface AnalyzeBreachesParts {
  metrics: Metrics;
  /** Milliseconds since the epoch, by the environment's clock once it has answered. */
  now: () => number;
}

/**
 * Which services of a cluster broke an objective, and when. An objective on a whole cluster is held against each of its
 * services, with the same threshold, statistic and slots; one on a service against that service. For headroom a slot is bad
 * when a service uses more than 100 % minus the target.
 * @throws Failure `InvalidInput` for the timeframe, `NotFound` naming a metric that the environment does not have
 */
export const analyzeBreaches =
  ({ metrics, now }: AnalyzeBreachesParts) =>
  async (payload: AnalyzeBreachesPayload): Promise<AnalyzeBreachesValue> => {
    const { engine = 'platform', templateId, target } = payload;
    const template = templateOf(templateId);
    const parameters = completeParameters(template, engine, payload.parameters);
    const sli = template.sli(parameters);
    const found = await findKeys(metrics);
    const timeframe = timeframeSpan(payload, now());
    const measured = ofServices(sli);
    demandKeys(measured, found);
    const slotMinutes = slotMinutesOf(engine, parameters);
    const span = slotSpan(engine, timeframe, slotMinutes);
    const query = historySelector(measured, { engine, target, keys: found.keys, perService: true });
    const { grid, series, warnings } = await readHistory(metrics, { query, slotMinutes, ...span });
    const excluded = excludedSpans({ engine, sli, parameters, target }, span);
    const selectors = measuredMinutes(measured, { engine, target, keys: found.keys });
    const minutes = await minutesPerSlot(metrics, { selectors, grid, now: timeframe.to });
    const rule = { sli, target: parameters.target, excluded, now: timeframe.to };
    const breaches = breachesOf({ grid, services: series, minutes }, rule);
    return { ...breaches, services: breaches.services.map(shown), slotMinutes, warnings };
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

const instant = (ms: number | null): string | null =>
  ms === null ? null : new Date(ms).toISOString().replace('.000Z', 'Z');
