import { told, type Answer, type Environment } from './environment';
import { CouldNotAsk, type Finding } from './question';

/** Begins the name of everything that is ever made, so that whoever finds one knows what it was. */
export const madeName = (what: string): string => `ecs-slo-launchpad live check ${what} ${Date.now().toString(36)}`;

/** Where something can be read and is deleted, and where it lies afterwards if there is a trash. */
export interface Place {
  read: string;
  remove: string;
  trash?: string;
}

export interface Kind {
  /** Where a thing of an id is, whether it exists or not. */
  at(id: string): Place;
  create(): Promise<Answer>;
}

/** The id of what was created. @throws CouldNotAsk when the answer names none */
export function idOf({ body }: Answer): string {
  const { id } = (body ?? {}) as { id?: unknown };
  if (typeof id !== 'string') throw new CouldNotAsk('what was made has no id; look for its name');
  return id;
}

/** Creates, once it is known that deleting is allowed. @throws CouldNotAsk where it is not */
export async function created(environment: Environment, kind: Kind): Promise<Answer> {
  // Nobody has it, so that the answer tells about rights alone.
  const nobody = '00000000-0000-4000-8000-000000000000';
  await environment.send('DELETE', `${kind.at(nobody).remove}?optimistic-locking-version=1`);
  return kind.create();
}

/**
 * Makes something, asks, and deletes it whatever happened; the finding says whether it was seen to be gone.
 * @throws CouldNotAsk when it could not be made, or could not be deleted again
 */
export async function temporarily(
  environment: Environment,
  kind: Kind,
  ask: (made: Answer) => Promise<Finding>,
): Promise<Finding> {
  const made = await created(environment, kind);
  if (made.status >= 300) throw new CouldNotAsk(`it could not be made: ${told(made)}`);
  let found: Finding;
  let cleaned = '';
  try {
    found = await ask(made);
  } catch (error) {
    if (!(error instanceof CouldNotAsk)) throw error;
    found = { verdict: 'could not ask', came: error.message };
  } finally {
    cleaned = await removed(environment, kind, made);
  }
  return { ...found, cleaned };
}

/** Deletes what was made, with its version where it has one; says whether it was seen to be gone. Never throws. */
export async function removed(environment: Environment, { at }: Kind, made: Answer): Promise<string> {
  try {
    const { read, remove, trash } = at(idOf(made));
    const there = await environment.send('GET', read, { tells: [410] });
    const { version } = (there.body ?? {}) as { version?: string | number };
    const lock = version === undefined ? '' : `?optimistic-locking-version=${encodeURIComponent(version)}`;
    const deleted = await environment.send('DELETE', `${remove}${lock}`);
    const after = await environment.send('GET', read);
    if (after.status !== 404)
      return `NOT SEEN TO BE DELETED: DELETE answered ${told(deleted)}, reading it ${after.status}`;
    return `deletion seen${trash === undefined ? '' : await emptied(environment, trash)}`;
  } catch (error) {
    return `NOT SEEN TO BE DELETED: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function emptied(environment: Environment, trash: string): Promise<string> {
  try {
    const { status } = await environment.send('DELETE', trash);
    return status < 300 ? ', from the trash too' : `; not found in the trash (${status})`;
  } catch (error) {
    return `; may still lie in the trash (${error instanceof Error ? error.message : String(error)})`;
  }
}
