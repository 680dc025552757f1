import type { Gate } from '../../http/createEdge';
import { matchesGlob } from '../../http/glob';
import { ApiError } from '../../http/operation';
import { classicDoors, goneOperations, type GoneOperations } from './goneOperations';
import { phaseShelf, type Phase } from './phaseShelf';

const order: readonly Phase[] = ['hybrid', 'new', 'latest'];

/**
 * Refuses what the environment's phase no longer has, before anybody looks at a token or a scope: an operation that does not
 * exist is not there for anyone.
 * @throws ApiError 410 naming the successor
 */
export const refuseGone: Gate = (world, method, path) => {
  const door = classicDoors.find((one) => path === one || path.startsWith(`${one}/`));
  if (door === undefined) return;
  const rest = path.slice(door.length);
  const gone = goneOperations.find((row) => isGone(row, world.shelf(phaseShelf).phase) && covers(row, method, rest));
  if (gone) throw new ApiError(410, messageOf(gone));
};

const isGone = ({ goneIn }: GoneOperations, phase: Phase): boolean => order.indexOf(goneIn) <= order.indexOf(phase);

const covers = ({ operations }: GoneOperations, method: string, path: string): boolean =>
  operations.some((operation) => {
    const [wanted, glob = ''] = operation.split(' ', 2);
    return (wanted === '*' || wanted === method) && matchesGlob(glob, path);
  });

function messageOf({ api, successor }: GoneOperations): string {
  const instead = successor === null ? 'No successor is named.' : `Use its successor: ${successor}`;
  return `The ${api} is no longer available in this environment. ${instead}`;
}
