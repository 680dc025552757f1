import { Shelf } from '../../world/world';

/** Secrets of Secrets Manager by ARN: the secret string. */
export const secretShelf = new Shelf<Map<string, string>>(() => new Map());
