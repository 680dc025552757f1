import { randomUUID } from 'node:crypto';
import type { World } from '../../world/world';
import { AwsError } from '../protocol/awsError';
import type { Caller } from '../protocol/caller';
import { text, type Fields } from '../protocol/fields';
import { secretHistoryShelf, secretShelf, type SecretHistory } from './secretShelf';

/** The ARN of the secret that `SecretId` names, by ARN or by name. @throws AwsError ResourceNotFoundException */
export function findSecret(world: World, { accountId, region }: Caller, { SecretId }: Fields): string {
  const id = text(SecretId);
  const here = `:secretsmanager:${region}:${accountId}:secret:`;
  const found = [...world.shelf(secretShelf).keys()].find(
    (key) => key.includes(here) && (key === id || nameOf(key) === id),
  );
  if (found) return found;
  throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
}

/** The ARN of a secret whose value may be read or changed. @throws AwsError InvalidRequestException when it was given to deletion */
export function findUsable(world: World, caller: Caller, input: Fields): string {
  const secretArn = findSecret(world, caller, input);
  if (historyOf(world, secretArn).deleted === null) return secretArn;
  throw new AwsError(
    'InvalidRequestException',
    "You can't perform this operation on the secret because it was marked for deletion.",
  );
}

/** The name in an ARN, without the six characters at its end. */
export const nameOf = (secretArn: string): string => (secretArn.split(':secret:')[1] ?? '').slice(0, -7);

/** When the secret changed. */
export function historyOf(world: World, secretArn: string): SecretHistory {
  const shelf = world.shelf(secretHistoryShelf);
  const now = world.clock.now();
  const known = shelf.get(secretArn) ?? {
    created: now,
    changed: now,
    versionId: randomUUID(),
    deleted: null,
    previous: null,
  };
  shelf.set(secretArn, known);
  return known;
}
