import type { PlanItem } from '../../model/planItem';
import type { SloStatus } from '../../model/slo';
import type { ParityReason } from './steps';

/** `same`: within 0.01 points; `explained`: named reasons add up to the difference; `different`: they do not. */
export type UpgradeVerdict = 'same' | 'explained' | 'different' | 'impossible';

/** Why there is no platform counterpart, or nothing that could be compared. */
export type UpgradeObstacle =
  | 'unreadable-expression'
  | 'unknown-key'
  | 'place-unknown'
  | 'place-ambiguous'
  | 'entity-filter'
  | 'disabled'
  | 'mode'
  | 'window'
  | 'refused'
  | 'query-refused'
  | 'not-evaluated'
  | 'no-data';

export interface UpgradeReason {
  code: ParityReason | UpgradeObstacle | 'unexplained' | 'one-without-data' | 'other-objective';
  message: string;
  /** Percentage points from classic to platform; null where it is not a share of the difference. */
  size: number | null;
}

/** A platform SLO that stands for a classic one already. */
export interface Counterpart {
  id: string;
  /** ISO 8601: when both have stood beside each other as they are now; null when nobody knows. */
  since: string | null;
  /** Full days of it. */
  days: number;
  /** What the days are counted from: when it was applied, or the data that both evaluate. */
  countedFrom: 'applied' | 'data';
  /**
   * `current`: as an upgrade makes it; `outdated`: the classic SLO changed since, so upgrading again updates it; `apart`: changed by hand, or
   * planned by itself, so nothing writes over it here.
   */
  state: 'current' | 'outdated' | 'apart';
}

/** One figure per slot, from `from` on. */
export interface SlotSeries {
  /** ISO 8601. */
  from: string;
  slotMinutes: number;
  /** What was measured: percent usage, or tasks running minus wanted; null without data. */
  measured: (number | null)[];
  /** What the engine made of it, percent; null for a slot that does not count. */
  sli: (number | null)[];
}

/** A classic SLO and its platform counterpart, compared over the same window. Percent unless said otherwise. */
export interface UpgradeItem {
  /** Key of one of ours; settings object id of one of others. */
  key: string;
  /** Settings object id of the classic SLO. */
  id: string;
  name: string;
  foreign: boolean;
  verdict: UpgradeVerdict;
  reasons: UpgradeReason[];
  /** `target`, `warning` and `window` are the same on either engine. */
  target: number;
  warning: number;
  /** E.g. `-7d`. */
  window: string;
  /** What both were evaluated over, ISO 8601; null when they were not. */
  evaluated: { from: string; to: string } | null;
  classic: { value: number | null; status: SloStatus; slotMinutes: number | null };
  platform: { value: number | null; status: SloStatus; slotMinutes: number | null };
  /** Platform minus classic, percentage points; null unless both have a value. */
  difference: number | null;
  /** For `apply-slos` (engine `platform`); null when impossible. */
  item: PlanItem | null;
  /** Null when there is none yet. */
  counterpart: Counterpart | null;
  /** Where the line between good and bad runs in `measured`; null for a mean. Only with series. */
  threshold?: number | null;
  series?: { classic: SlotSeries; platform: SlotSeries } | null;
}
