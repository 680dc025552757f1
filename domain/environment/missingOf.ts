import type { ApiFacts, EnvironmentApi } from '../model/environment';
import { apisInWords } from './apiWords';

/** What a page cannot do without. */
export interface Needs {
  /** Each of them; of several in brackets one is enough. */
  all: readonly (EnvironmentApi | readonly EnvironmentApi[])[];
  /** Used where the environment has them: that they are gone is no loss here. */
  whereThere?: readonly EnvironmentApi[];
}

/** What of it is missing, by why. Nothing is in two of them. */
export interface Missing {
  gone: EnvironmentApi[];
  denied: EnvironmentApi[];
  unknown: EnvironmentApi[];
}

const states = ['unknown', 'denied', 'gone'] as const;

/** What of the needs is not available; null when nothing is missing. */
export function missingOf(apis: ApiFacts, { all, whereThere = [] }: Needs): Missing | null {
  const missing: Missing = { gone: [], denied: [], unknown: [] };
  const note = (state: (typeof states)[number], among: readonly EnvironmentApi[]) => {
    for (const api of among) if (apis[api].state === state && !missing[state].includes(api)) missing[state].push(api);
  };
  for (const need of all) {
    const among: readonly EnvironmentApi[] = typeof need === 'string' ? [need] : need;
    if (among.some((api) => apis[api].state === 'available')) continue;
    // Of alternatives, the one that may still turn out well says how it stands.
    const state = states.find((one) => among.some((api) => apis[api].state === one));
    if (state) note(state, among);
  }
  note('denied', whereThere);
  note('unknown', whereThere);
  return states.every((state) => missing[state].length === 0) ? null : missing;
}

/** What is missing in one sentence, each of the three told apart; none of it is a promise about the others. */
export function missingWords({ gone, denied, unknown }: Missing): string {
  const clauses = [
    ...(gone.length > 0 ? [`this environment no longer has ${apisInWords(gone)}`] : []),
    ...(denied.length > 0 ? [`you have no permission for ${apisInWords(denied)}`] : []),
    ...(unknown.length > 0 ? [`whether ${apisInWords(unknown)} can be used is not known right now`] : []),
  ];
  const words = clauses.join('; ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
