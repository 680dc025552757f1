import type { SloRow } from '../../../../domain/contract/listSlos';
import { baseTemplateId, type Engine, type NoDataPolicy, type SloStatus } from '../../../../domain/model/slo';
import { isEvaluationWindow, windowMinutes } from '../../../../domain/queries/evaluationWindow';
import { remainingBudgetText, spentBudgetText } from '../../../../domain/slo/words/budgetWords';
import { templates } from '../../../../domain/slo/templates/templates';
import { partsOfKey } from '../../../../domain/model/sloKey';
import type { Tone } from '../text/StatusBadge';

interface Words {
  text: string;
  tone: Tone;
}

/** What an evaluation came to. A warning means: the target is met, the value lies between target and warning. */
export const statusWords: Record<SloStatus, Words> = {
  SUCCESS: { text: 'Met', tone: 'good' },
  WARNING: { text: 'At risk', tone: 'warning' },
  FAILURE: { text: 'Missed', tone: 'bad' },
  NO_DATA: { text: 'No data', tone: 'neutral' },
  ERROR: { text: 'Cannot be evaluated', tone: 'bad' },
};

/** What coverage leaves out, where its number stands; null when it leaves nothing out. */
export const newestWords = (minutes: number): string | null =>
  minutes <= 0 ? null : `without the newest ${minutes} min, whose data is on its way`;

export const pendingWords: Words = { text: 'Not evaluated yet', tone: 'waiting' };

/** The same while its value is on the way. */
export const evaluatingWords: Words = { text: 'Evaluating…', tone: 'waiting' };

export const wordsOfStatus = ({ status, pending }: Pick<SloRow, 'status' | 'pending'>): Words =>
  pending ? pendingWords : statusWords[status];

export const engineWords: Record<Engine, string> = { classic: 'Classic', platform: 'Platform' };

/** What a slot without data counts as. Values under different policies cannot be compared. */
export const noDataWords: Record<NoDataPolicy, string> = {
  exclude: 'gaps left out',
  good: 'gaps count as good',
  bad: 'gaps count as bad',
};

/** What is left of the error budget, in words: below zero it is overspent. */
export const budgetWords = remainingBudgetText;

type Spent = Pick<SloRow, 'errorBudget' | 'value' | 'target' | 'window' | 'isHeadroom'>;

/** What was spent of an overspent budget, in minutes; null while it is not. */
export function spentWords({ errorBudget, value, target, window, isHeadroom = false }: Spent): string | null {
  const minutes = isEvaluationWindow(window) ? windowMinutes(window) : null;
  return spentBudgetText({ errorBudget, value, target, windowMinutes: minutes, isHeadroom });
}

type Width = Pick<SloRow, 'slotMinutes' | 'engine'>;

/** How wide the time slots of a value are; null for one that is not made of slots. The classic width is not documented. */
export function widthWords({ slotMinutes, engine }: Width): string | null {
  if (slotMinutes === undefined || slotMinutes === null) return null;
  return `in time slices of ${engine === 'classic' ? 'about ' : ''}${slotMinutes} min`;
}

/** What a burn rate looks back at, and in which slots. */
export function burnSpanWords(slo: Width & Pick<SloRow, 'foreign'>): string {
  const { slotMinutes, engine, foreign } = slo;
  // What Dynatrace tells of classic SLOs looks at the hour minute by minute.
  if (engine === 'classic' && foreign) return 'last hour, by the minute';
  const width = slotMinutes ?? 1;
  const span = width > 60 ? `last ${width} min` : 'last hour';
  return slotMinutes ? `${span}, ${widthWords(slo)}` : span;
}

/** When the error budget will be spent if the time of the burn rate goes on. */
export function exhaustionWords(
  slo: Pick<SloRow, 'errorBudget' | 'burnRate' | 'exhaustedInHours' | 'isHeadroom'>,
): string {
  const { errorBudget, burnRate, exhaustedInHours: hours, isHeadroom } = slo;
  if (errorBudget !== null && errorBudget <= 0) return 'spent';
  if (hours !== null) return `in about ${spanWords(hours)}`;
  if (burnRate === 0) return 'not being spent';
  return isHeadroom && errorBudget !== null && burnRate !== null ? 'not at this rate' : '–';
}

function spanWords(hours: number): string {
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))}\u00a0min`;
  return hours < 48 ? `${Math.round(hours)}\u00a0h` : `${Math.round(hours / 24)}\u00a0d`;
}

/** Title of the template behind an SLO of ours, with the own name of a saved one; null for an SLO of others. */
export function templateTitle({ key }: Pick<SloRow, 'key'>): string | null {
  if (key === null) return null;
  const { templateId } = partsOfKey(key);
  const base = baseTemplateId(templateId);
  const title = templates.find(({ id }) => id === base)?.title ?? base ?? templateId;
  return base === null || base === templateId ? title : `${title} (${templateId.slice(base.length + 1)})`;
}

/** Answers whether an SLO is one of our utilization objectives, which say how full something is, not how users fare. */
export function isSaturation({ key, foreign }: Pick<SloRow, 'key' | 'foreign'>): boolean {
  const base = key === null ? null : baseTemplateId(partsOfKey(key).templateId);
  return !foreign && base !== null && base !== 'service-running-tasks';
}
