import { sandboxUser } from '../../world/sandboxUser';
import type { Call } from '../../http/operation';
import type { StoredSettingsObject } from './settingsStore';

/** Who writes: `author` is a user or the public part of a token, `userId` the unique id of the user behind it. */
export type Author = Pick<StoredSettingsObject, 'author' | 'modifiedBy'>;

/** The user of the app and its functions. */
export const appAuthor: Author = { author: sandboxUser.email, modifiedBy: sandboxUser.id };

/** Somebody else, who edits by script: whom a token belongs to is not kept, so all tokens stand for this colleague. */
const colleagueId = '5a9d0b0c-0000-4000-8000-000000000002';

/** The same colleague, by hand in Dynatrace. */
export const colleague: Author = { author: 'kim.colleague@example.com', modifiedBy: colleagueId };

/** Writes with an API token come from somebody else than the user of the app. */
export function authorOf({ headers }: Call): Author {
  const [, id] = /^Api-Token ([^.]+\.[^.]+)\./.exec(headers.get('authorization') ?? '') ?? [];
  return id === undefined ? appAuthor : { author: id, modifiedBy: colleagueId };
}
