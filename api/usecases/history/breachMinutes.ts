import type { BreachFinding, BreachMinutes } from '../../../domain/contract/analyzeBreaches';
import {
  hotClusterCalmServices,
  type BesideCalm,
  type HotClusterCalmServices,
} from '../../../domain/slo/history/hotCluster';
import type { SlotRule } from '../../../domain/slo/history/judgeSlots';
import { minuteBreaches } from '../../../domain/slo/history/minuteBreaches';
import type { HistoryGround } from './historyGround';
import type { HistoryPart } from './historyPart';
import { clusterMinutes, grainOf, serviceMinutes, type MinutesAsked } from './readMinutes';
import { utcText } from '../../../domain/model/utcText';

/**
 * Who broke an objective by the minute, and whether it was anybody at all.
 * @param inSlots what was read of the services in the objective's slots: not read again where these are as narrow
 */
export async function breachMinutes(
  ground: HistoryGround,
  asked: MinutesAsked,
  rule: SlotRule,
  inSlots: HistoryPart & { slotMinutes: number },
): Promise<BreachMinutes> {
  const grain = grainOf(asked.target, asked.timeframe);
  const isNarrow = asked.engine === 'platform' && inSlots.slotMinutes === grain;
  const { grid, series } = isNarrow ? inSlots : await serviceMinutes(ground, asked);
  const history = { grid, services: series };
  const { services, rollUps, heatMap } = minuteBreaches(history, rule, grain);
  const cluster = await clusterMinutes(ground, asked, grid);
  const hot = cluster === null ? null : hotClusterCalmServices(history, cluster, rule, grain);
  return {
    grainMinutes: grain,
    services: services.map(({ firstAt, lastAt, peak, ...rest }) => ({
      ...{ ...rest, firstAt: iso(firstAt), lastAt: iso(lastAt), peak: digits(peak) },
    })),
    rollUps,
    heatMap: {
      ...heatMap,
      columns: heatMap.columns.map(({ from, to }) => ({ from: utcText(from), to: utcText(to) })),
      rows: heatMap.rows.map((row) => ({ ...row, values: row.values.map(digits) })),
    },
    findings: hot === null ? [] : [findingOf(hot)],
  };
}

function findingOf({ firstAt, lastAt, ...hot }: HotClusterCalmServices): BreachFinding {
  return {
    code: 'hotClusterCalmServices',
    message: `For ${hot.calmMinutes} of the cluster’s ${hot.clusterBadMinutes} bad minutes no service was above the threshold: the cluster is short of capacity, or tasks outside its services use it.`,
    ...{ clusterBadMinutes: hot.clusterBadMinutes, calmMinutes: hot.calmMinutes },
    ...{ firstAt: utcText(firstAt), lastAt: utcText(lastAt) },
    ...{ reservation: beside(hot.reservation), running: beside(hot.running), desired: beside(hot.desired) },
  };
}

const beside = ({ meanwhile, otherwise }: BesideCalm) => ({
  meanwhile: digits(meanwhile),
  otherwise: digits(otherwise),
});
const digits = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000);
const iso = (ms: number | null): string | null => (ms === null ? null : utcText(ms));
