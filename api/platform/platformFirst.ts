import { failureIn, httpErrorIn } from './httpError';

/** Asks something of whichever door is there. */
export type PlatformFirst<Door> = <T>(ask: (door: Door) => Promise<T>) => Promise<T>;

/**
 * Two doors to one thing: the platform's own API, and the classic one that it succeeds. The classic one is asked only where the
 * platform's answers 404: then it may not be there. Once it has answered anything else it is there, and its 404 means what
 * was asked for. Where the classic API has nothing to say either, because it is gone or does not know the thing, the platform's
 * word stands. Any other failure is one of this environment or this person, and another door would not change it.
 */
export function platformFirst<Door>(platform: Door, classic: Door): PlatformFirst<Door> {
  let isThere = false;
  return async (ask) => {
    try {
      const answer = await ask(platform);
      isThere = true;
      return answer;
    } catch (error) {
      if (isThere || httpErrorIn(error)?.status !== 404) throw error;
      return classicInstead(() => ask(classic), error);
    }
  };
}

async function classicInstead<T>(ask: () => Promise<T>, ofPlatform: unknown): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const code = failureIn(error)?.code;
    throw code === 'NotFound' || code === 'NotSupported' ? ofPlatform : error;
  }
}
