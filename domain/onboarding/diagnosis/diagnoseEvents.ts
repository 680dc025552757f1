import { isAlarming } from '../failureWords/alarming';
import { explainEvent, type Told } from '../stackFailures/explainEvent';
import { isToldBetter } from './isToldBetter';
import { failedIn, listed, together, unseen, type Finding } from '../stackFailures/findings';
import type { FailedEvent } from '../failureWords/knownFailure';
import { leftovers } from '../stackFailures/leftovers';
import { withHookWords } from '../stackFailures/hookWords';
import { inOrder, isFailure, latestOperation } from '../stackFailures/operation';
import { withStack } from '../stackFailures/withStack';

export type { Finding };

/** Why something failed, taken apart by what is cause and what is not. */
export interface Diagnosis {
  /** Each cause once, in the order in which they happened; without one, what can be said instead. */
  causes: Finding[];
  /** What happened only because of them, as a sentence; null when nothing did. */
  consequence: string | null;
  /** What the operation left, and what has to be done about it before the next attempt. */
  leftBehind: Finding[];
}

/** Most different failures that are read; a stack of ours has twenty resources. */
const most = 2000;

/**
 * Reads the latest operation of each stack, or the results of a stack set's operation, in either order. What it does not know it
 * quotes and says so; words outside events are told only when they are known, or nothing else is there.
 */
export function diagnoseEvents(events: readonly FailedEvent[]): Diagnosis {
  const latest = latestOperation(inOrder(events));
  const told = withStack(withHookWords(latest)).filter(isFailure).slice(0, most).map(tell);
  const isBesideEvents = latest.some(({ isLoose }) => !isLoose);
  const accounts = new Set(events.flatMap(({ account }) => account ?? [])).size;
  const of = (kind: Finding['kind']) => told.filter((one) => one.kind === kind);
  const causes = told.filter(
    ({ kind }, index) => kind === 'cause' || (kind === 'unknown' && isWorthQuoting(told, index, isBesideEvents)),
  );
  const states = together(of('left-behind').filter(isNamedState), accounts);
  const consequences = of('consequence');
  const left = leftovers(latest).map((one): Finding => ({
    ...one,
    code: 'left-behind',
    kind: 'left-behind',
    places: [],
  }));
  if (causes.length > 0)
    return {
      // A tool repeats at its end what it said of a resource before.
      causes: together(
        causes.filter((one) => !isToldBetter(one, causes)),
        accounts,
      ),
      consequence: inOneSentence(consequences),
      leftBehind: left.length > 0 ? left : states.filter(({ code }) => code !== 'update-rolled-back'),
    };
  if (states.length > 0) return { causes: states, consequence: null, leftBehind: left };
  const seen = onlyConsequences(consequences, accounts);
  // Only the state of the stack was told: that is what can be said.
  return seen.length > 0
    ? { causes: seen, consequence: null, leftBehind: left }
    : { causes: left.map(withQuestion), consequence: null, leftBehind: [] };
}

/** The same state said once more, of a stack without its name, tells nothing new. */
const isNamedState = ({ code, fix }: Told, _: number, all: readonly Told[]): boolean =>
  !/ STACK\b/.test(fix) || !all.some((other) => other.code === code && !/ STACK\b/.test(other.fix));

/** A failure without words tells only that there was one. */
function tell(event: FailedEvent): Told {
  if ((event.reason ?? '').trim() !== '') return explainEvent(event);
  // These statuses of a stack set say why by themselves.
  if (/^(?:INOPERABLE|SKIPPED_SUSPENDED_ACCOUNT)$/.test(event.status))
    return explainEvent({ ...event, reason: event.status });
  return { code: 'summary', kind: 'consequence', event, ...unseen([]) };
}

/** Words around events are mostly noise: one of them is quoted, and only where nothing better is known. */
function isWorthQuoting(told: readonly Told[], index: number, isBesideEvents: boolean): boolean {
  const one = told[index];
  if (!one?.event.isLoose) return true;
  // Beside events, what speaks of no failure stands around them.
  if (isBesideEvents && !isAlarming((one.event.reason ?? '').slice(0, 2_000))) return false;
  // A state or a consequence around it says less than what a service answered.
  const isOfService = /Resource handler returned message|\(Service: /.test(one.event.reason ?? '');
  const better = (other: Told) => other.kind === 'cause' || (other.kind !== 'unknown' && !isOfService);
  if (told.some((other) => better(other) || !other.event.isLoose)) return false;
  const coded = told.findIndex(
    ({ kind, event }) =>
      kind === 'unknown' &&
      /status ?code:|error ?code:|\(Service: |Resource handler returned message/i.test(event.reason ?? ''),
  );
  const alarming = told.findIndex(({ event }) =>
    /error|fail|denied|invalid|exception|cannot|not /i.test(event.reason ?? ''),
  );
  // What a service answered says more than the sentence of a tool around it.
  return index === Math.max(0, coded < 0 ? alarming : coded);
}

/** A state says nothing of its cause; the events do. */
const withQuestion = (one: Finding): Finding => ({
  ...one,
  fix: `Why it failed stands in its events: npm run aws -- diagnose --stack ${one.resources[0] ?? 'STACK'}. ${one.fix}`,
});

function onlyConsequences(consequences: readonly Told[], accounts: number): Finding[] {
  if (consequences.length === 0) return [];
  const telling = consequences.filter(({ code }) => code !== 'cancelled' && code !== 'summary');
  if (telling.length > 0) return together(telling, accounts);
  const cancelled = consequences.filter(({ code }) => code === 'cancelled').map(({ event }) => event);
  const failed = failedIn(consequences.map(({ event }) => event));
  return [{ ...unseen(cancelled, failed), code: 'cause-not-seen', kind: 'consequence', resources: [], places: [] }];
}

/** `Cancelled as a consequence: DeliveryRole.` */
function inOneSentence(consequences: readonly Told[]): string | null {
  const places = consequences.filter(({ event }) => event.account !== undefined);
  const names = [
    ...new Set(consequences.filter(({ code }) => code === 'cancelled').map(({ event }) => event.logicalId.trim())),
  ].filter((name) => name !== '');
  const nested = [
    ...new Set(consequences.filter(({ code }) => code === 'nested-failed').map(({ event }) => event.logicalId.trim())),
  ].filter((name) => name !== '');
  const said = [
    places.length > 0
      ? `${places.length} more ${places.length === 1 ? 'stack was' : 'stacks were'} cancelled as a consequence, not a cause: ${listed(
          places.map(({ event }) => [event.account, event.region].filter(Boolean).join(' ')),
          8,
        )}.`
      : '',
    names.length > 0 ? `Cancelled as a consequence, not a cause: ${listed(names, 8)}.` : '',
    nested.length > 0
      ? `Failed as a consequence: the nested ${nested.length === 1 ? 'stack' : 'stacks'} ${listed(nested, 8)}.`
      : '',
  ].filter((one) => one !== '');
  return said.length === 0 ? null : said.join(' ');
}
