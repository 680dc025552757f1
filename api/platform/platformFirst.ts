import { failureIn, httpErrorIn } from './httpError';

/** The two doors to one thing: the platform's own API, and the classic one that it succeeds. */
export interface Doors<T> {
  platform: () => Promise<T>;
  classic: () => Promise<T>;
}

/**
 * Asks the platform's API, and the classic one only where the platform answers 404: then it may not be there yet. Where the
 * classic one has nothing to say either, because it is gone or does not know the thing, the platform's word stands.
 * Any other failure is one of this environment or this person, and another door would not change it.
 */
export async function platformFirst<T>({ platform, classic }: Doors<T>): Promise<T> {
  try {
    return await platform();
  } catch (error) {
    if (httpErrorIn(error)?.status !== 404) throw error;
    return classicInstead(classic, error);
  }
}

async function classicInstead<T>(classic: () => Promise<T>, ofPlatform: unknown): Promise<T> {
  try {
    return await classic();
  } catch (error) {
    const code = failureIn(error)?.code;
    throw code === 'NotFound' || code === 'NotSupported' ? ofPlatform : error;
  }
}
