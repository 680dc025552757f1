import type { PlanItem } from '../../../domain/model/planItem';
import type { PlatformSlo } from '../../../domain/model/slo';
import { arrivalMinutesOfKeys } from '../../../domain/queries/arrival';
import { slotMinutes as classicSlotMinutes, windowMinutes } from '../../../domain/queries/evaluationWindow';
import { readPlatformSli } from '../../../domain/queries/readPlatformSli';
import { defaultSlotMinutes } from '../../../domain/queries/slotWidth';
import type { TimeRange } from '../../../domain/queries/timeRange';
import { candidateOf, type Candidate } from '../../../domain/slo/upgrade/candidateOf';
import type { GapRule } from '../../../domain/slo/upgrade/scoreOf';
import { counterpartState, otherObjective } from '../../../domain/slo/upgrade/counterpartState';
import { counterpartOf } from '../../../domain/slo/upgrade/sideBySide';
import type { Counterpart, UpgradeItem, UpgradeReason } from '../../../domain/slo/upgrade/upgradeItem';
import { plannedUpgrade, upgradedAt } from '../../../domain/slo/upgrade/upgradePlan';
import type { KnownSlo } from '../storedSlos/knownSlos';
import { storedPlatformSlo } from '../storedSlos/storedSlo';
import type { ClassicOne } from './classicOnes';
import { sinceOf, type EcsSurvey } from './metricFacts';

const minuteMs = 60_000;

/** What was read once for all of them. */
export interface Survey extends EcsSurvey {
  platformSlos: readonly KnownSlo[];
  /** Milliseconds since 1970. */
  now: number;
}

/** A comparison to make. */
export interface UpgradeWork {
  one: ClassicOne;
  candidate: Candidate;
  item: PlanItem;
  /** DQL of the SLO that exists, else of the one that would be made; of one that is out of date, as it would become. */
  indicator: string;
  window: TimeRange;
  classic: { slotMinutes: number; gaps: GapRule };
  platform: { slotMinutes: number; gaps: GapRule };
  counterpart: Counterpart | null;
  /** Set when the SLO that exists promises something else, whatever the figures say. */
  apart: UpgradeReason | null;
}

export type Prepared = { kind: 'work'; work: UpgradeWork } | { kind: 'settled'; item: UpgradeItem };

/** What has to be compared for a classic SLO, or what is settled without. */
export function prepared(one: ClassicOne, survey: Survey): Prepared {
  const { platformSlos, now } = survey;
  const found = candidateOf(one, survey.places);
  if (found.kind === 'impossible') return { kind: 'settled', item: impossibleItem(one, found.reason) };
  const { candidate } = found;
  const planned = plannedUpgrade(candidate, { existing: [...platformSlos], availableKeys: survey.keys, now });
  if (planned.kind === 'refused') return { kind: 'settled', item: impossibleItem(one, planned.reason) };
  const { item } = planned;
  const known = platformSlos.find(({ key }) => key === item.key);
  const stored = known === undefined ? null : storedPlatformSlo(known.value);
  const { slo } = one;
  const state = stored === null ? null : counterpartState({ stored, item });
  const { indicator } = (stored === null || state === 'outdated' ? item.slo : stored).customSli;
  const read = readPlatformSli(indicator);
  const width = read?.slotMinutes ?? defaultSlotMinutes(slo.evaluationWindow);
  const missing = candidate.meaning.sli.kind === 'headroom' ? 'exclude' : candidate.meaning.sli.noData;
  const stays = read === null || read.sli.kind === 'headroom' ? missing : read.sli.noData;
  return {
    kind: 'work',
    work: {
      ...{ one, candidate, item, indicator },
      window: settledWindow(
        windowMinutes(slo.evaluationWindow),
        width,
        now - arrivalMinutesOfKeys(candidate.meaning.keys) * minuteMs,
      ),
      classic: {
        slotMinutes: classicSlotMinutes(slo.evaluationWindow),
        gaps: { missing, noneGood: candidate.meaning.noneGood },
      },
      platform: { slotMinutes: width, gaps: { missing: stays, noneGood: 'bad' } },
      counterpart:
        known === undefined || stored === null || state === null
          ? null
          : standing({ id: known.id, state }, stored, { one, candidate, survey }),
      apart: stored === null ? null : otherObjective({ stored, item }, candidate.meaning.sli),
    },
  };
}

/** Ends at a border of the platform's slots, long enough ago that nothing of it is still on its way: asked again, it says the same. */
function settledWindow(minutes: number, slotMinutes: number, arrivedUntil: number): TimeRange {
  const width = slotMinutes * minuteMs;
  const to = Math.floor(arrivedUntil / width) * width;
  return { from: to - minutes * minuteMs, to };
}

interface Standing {
  one: ClassicOne;
  candidate: Candidate;
  survey: Survey;
}

const standing = (
  known: Pick<Counterpart, 'id' | 'state'>,
  { tags }: PlatformSlo,
  { one, candidate, survey }: Standing,
): Counterpart =>
  counterpartOf({
    ...{ ...known, now: survey.now, appliedAt: upgradedAt(tags), changedAt: one.changedAt },
    dataSince: sinceOf(survey, candidate.meaning.keys),
  });

/** What is known of a classic SLO before anything was compared. */
export function bareItem({ handle, id, key, slo }: ClassicOne): Omit<UpgradeItem, 'verdict' | 'reasons'> {
  const nothing = { value: null, status: 'NO_DATA', slotMinutes: null } as const;
  return {
    ...{ key: handle, id, name: slo.name, foreign: key === null },
    ...{ target: slo.targetSuccess, warning: slo.targetWarning, window: slo.evaluationWindow },
    ...{ evaluated: null, classic: nothing, platform: nothing, difference: null, item: null, counterpart: null },
  };
}

export const impossibleItem = (one: ClassicOne, reason: UpgradeReason): UpgradeItem => ({
  ...bareItem(one),
  verdict: 'impossible',
  reasons: [reason],
});
