import { withheldConsentShelf } from '../http/userScopes';
import type { Operation } from '../http/operation';
import { inputError, readObject } from './inputError';
import { readPayload } from './readPayload';

/** The scopes that the actor of workflows does not consent to from now on; an empty list: everything is consented to. */
export const withholdConsent: Operation = (world) => (call) => {
  const { withheld } = readObject(readPayload(call));
  const isList = Array.isArray(withheld) && withheld.every((scope) => typeof scope === 'string');
  if (!isList) throw inputError('withheld', 'must be a list of scopes');
  const shelf = world.shelf(withheldConsentShelf);
  shelf.clear();
  for (const scope of withheld) shelf.add(scope);
  return { status: 204 };
};
