import type { ApiFacts, EngineFact, EngineFacts, EnvironmentApi } from '../model/environment';
import type { Engine } from '../model/slo';
import { apisInWords } from './apiWords';
import { missingOf, missingWords } from './missingOf';

/** What an engine cannot do without. A classic SLO names the entity of its cluster, so it needs the entities too. */
export const engineNeeds: Readonly<Record<Engine, readonly EnvironmentApi[]>> = {
  platform: ['platformSlos', 'grail'],
  classic: ['slos', 'settings', 'metrics', 'entities'],
};

/** Which engines can be used, and why or why not. */
export const engineFacts = (apis: ApiFacts): EngineFacts => ({
  platform: engineFact(apis, 'platform'),
  classic: engineFact(apis, 'classic'),
});

function engineFact(apis: ApiFacts, engine: Engine): EngineFact {
  const needed = engineNeeds[engine];
  const missing = missingOf(apis, { all: needed });
  if (missing === null)
    return { usable: true, state: 'usable', reason: `It has what it needs: ${apisInWords(needed)}.` };
  const isMissing = missing.gone.length > 0 || missing.denied.length > 0;
  return { usable: false, state: isMissing ? 'missing' : 'unknown', reason: missingWords(missing) };
}

/**
 * Platform wherever it is usable; classic where only that one is. While platform is merely not known it stays the default: one
 * lost answer is no reason to put anybody on the ground that goes.
 */
export const defaultEngine = ({ platform, classic }: EngineFacts): Engine =>
  platform.state === 'missing' && classic.state !== 'missing' ? 'classic' : 'platform';

/**
 * The engine of what runs by itself: classic only where this environment no longer has what platform SLOs need. Where they are denied to whom
 * the run acts as, SLOs on other ground would stand beside those that are there; the run stays on platform and says what it lacks.
 */
export function engineOfRuns(apis: ApiFacts): Engine {
  const lacking = missingOf(apis, { all: engineNeeds.platform });
  return lacking !== null && lacking.gone.length > 0 ? defaultEngine(engineFacts(apis)) : 'platform';
}
