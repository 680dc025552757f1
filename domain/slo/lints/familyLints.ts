import type { FamilyData, Target } from '../../model/cluster';
import type { Lint } from '../../model/planItem';
import { familyOf, metricFamilies } from '../../model/metricFamily';
import type { Engine } from '../../model/slo';

/** Why there is no classic SLO on the metrics of the new AWS connection, and what to do. */
export const familyNotClassic = {
  words: "Metrics of the AWS connection are Grail's alone, and the classic engine does not read Grail",
  remedy: "Choose the platform engine, or the metric stream's metrics where the cluster has them.",
};

/** A classic SLO reads metrics of the stream. */
export function familyLint(engine: Engine, target: Pick<Target, 'family'>): Lint[] {
  if (engine === 'platform' || familyOf(target) === 'stream') return [];
  const message = `${familyNotClassic.words}. ${familyNotClassic.remedy}`;
  return [{ code: 'family-not-classic', severity: 'error', message }];
}

/** After so long without data a family has stopped: a poll that failed, or tasks that were restarted, do not last that long. */
const stoppedMinutes = 60;

/**
 * An SLO on a family of metrics whose data stopped while the other one flows.
 * @param families what is known of the cluster's data; without it, nothing is
 * @param now milliseconds since 1970
 */
export function familySilentLint(target: Target, families: readonly FamilyData[] = [], now: number): Lint[] {
  const family = familyOf(target);
  const flows = ({ lastDataAt }: FamilyData): boolean =>
    lastDataAt !== null && now - Date.parse(lastDataAt) <= stoppedMinutes * 60_000;
  const other = families.find((one) => one.family !== family && flows(one));
  const own = families.find((one) => one.family === family);
  if (other === undefined || (own !== undefined && flows(own))) return [];
  const since =
    own?.lastDataAt == null
      ? 'for as long as was looked'
      : `since ${own.lastDataAt.slice(0, 16).replace('T', ' ')} UTC`;
  const { words } = metricFamilies[other.family];
  const message =
    `Nothing of ${target.cluster} came by ${metricFamilies[family].words} ${since}, while ${words} sends: this objective has no new data. ` +
    `Plan it on the metrics of ${words}: an SLO that exists is updated, not made a second time.`;
  return [{ code: 'family-silent', severity: 'warning', message }];
}
