import { Failure } from '../../failure';
import type { Target } from '../../model/cluster';
import { placeKey, sloKey } from '../../model/sloKey';
import { ownSlo, type ExistingSlo, type OwnSlos } from './ownSlos';

/** An objective asked for, and the SLO of ours that it is, if there is one. */
export interface AskedSlo<R, T extends ExistingSlo = ExistingSlo> {
  request: R;
  /** What the SLO would be called if it were made now. */
  key: string;
  current: T | undefined;
}

interface Request {
  templateId: string;
  target: Target;
}

function twice(what: string, hint: string): never {
  throw new Failure({ code: 'InvalidInput', message: `requests: ${what} is asked for twice`, whose: 'user', hint });
}

/**
 * Requests with the SLOs of ours that they mean, in the order given.
 * @throws Failure `InvalidInput` naming the key when one is asked for twice, be it once with an entity id and once without
 */
export function askedSlos<R extends Request, T extends ExistingSlo>(
  requests: readonly R[],
  own: OwnSlos<T>,
): AskedSlo<R, T>[] {
  const keys = new Set<string>();
  const placed = new Set<string>();
  for (const { templateId, target } of requests) {
    const key = sloKey(templateId, target);
    const atPlace = placeKey(templateId, target);
    if (keys.has(key)) twice(key, 'Ask once per template and target.');
    if (target.entityId === null ? placed.has(key) : keys.has(atPlace))
      twice(`${atPlace}, with an entity id and without,`, 'Both are the same cluster: leave one of them out.');
    keys.add(key);
    if (target.entityId !== null) placed.add(atPlace);
  }
  return requests.map((request) => {
    const key = sloKey(request.templateId, request.target);
    return { request, key, current: ownSlo(own, key, request.target, keys) };
  });
}
