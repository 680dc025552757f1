import type { EnvironmentFacts } from '../model/environment';
import { Failure } from '../failure';
import type { Engine } from '../model/slo';
import { engineNeeds } from './engineFacts';

/** Which engine somebody works with, and what there is to say about it. */
export interface ChosenEngine {
  engine: Engine;
  /** What can be chosen, the default first; what is merely not known can be. */
  offered: readonly Engine[];
  /** Why it is so, in one sentence. */
  why: string;
  /** Set when what was chosen before cannot be had here: one line that says so. */
  moved: string | null;
}

const titles: Readonly<Record<Engine, string>> = { classic: 'Classic', platform: 'Platform' };
const other = (engine: Engine): Engine => (engine === 'classic' ? 'platform' : 'classic');

/**
 * The engine to work with.
 * @param facts null while they are not known: then what was chosen stands, and platform where nothing was
 * @param wanted what was chosen, by a person or in an older draft; null for the environment's default
 */
export function engineChoice(facts: EnvironmentFacts | null, wanted: Engine | null): ChosenEngine {
  if (facts === null)
    return { engine: wanted ?? 'platform', offered: ['platform', 'classic'], why: notAsked, moved: null };
  const { engines, defaultEngine } = facts;
  const can = (engine: Engine): boolean => engines[engine].state !== 'missing';
  const isMoved = wanted !== null && !can(wanted) && can(other(wanted));
  const engine = isMoved ? other(wanted) : (wanted ?? defaultEngine);
  return {
    engine,
    offered: [defaultEngine, other(defaultEngine)].filter(can),
    why: whyOf(facts),
    moved: isMoved
      ? `What was begun on the ${wanted} engine is now planned on ${engine}. ${engines[wanted].reason}`
      : null,
  };
}

const notAsked = 'What this environment has is not known yet; Platform is the usual choice.';

function whyOf({ engines: { platform, classic }, defaultEngine }: EnvironmentFacts): string {
  if (platform.usable && classic.usable)
    return "Platform is the default, because it stands on what Dynatrace keeps; Classic, the article's own way, works here too.";
  if (platform.state === 'missing' && classic.state === 'missing') return 'Neither engine can be used here.';
  const fallen = other(defaultEngine);
  const { state, reason } = { platform, classic }[fallen];
  if (state === 'missing')
    return `${titles[defaultEngine]} is the engine here. ${titles[fallen]} is not offered: ${lower(reason)}`;
  return `Platform is the default. ${platform.usable ? `Classic: ${lower(classic.reason)}` : platform.reason}`;
}

const lower = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

/** Why nothing can be planned at all, and whose move it is; null as long as one engine can be used, or may turn out to be. */
export function noEngineFailure({ engines, apis }: EnvironmentFacts): Failure | null {
  const { platform, classic } = engines;
  if (platform.state !== 'missing' || classic.state !== 'missing') return null;
  const message = `Neither engine can be used here. Platform: ${lower(platform.reason)} Classic: ${lower(classic.reason)}`;
  const needed = engineNeeds.platform.map((api) => apis[api]);
  if (needed.some(({ state }) => state === 'gone'))
    return new Failure({
      code: 'NotSupported',
      message,
      whose: 'operator',
      hint: 'Ask Dynatrace support why this environment has neither platform SLOs on Grail nor the classic ones; nothing in this app can replace them.',
    });
  const grants = needed.flatMap(({ grant }) => grant ?? []);
  return new Failure({
    code: 'MissingScope',
    message,
    whose: 'operator',
    hint: `Ask a Dynatrace administrator for a policy that allows ${grants.join(', ')}: then the platform engine can be used.`,
  });
}
