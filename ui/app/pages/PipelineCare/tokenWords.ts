import type { IngestToken } from '../../../../domain/contract/tokens/listIngestTokens';
import { ago } from '../../components/text/TimeAgo';
import type { Tone } from '../../components/text/StatusBadge';

const dayMs = 86_400_000;
/** Days before its end that a token is called urgent, and that it is called due. */
const urgentDays = 7;
const dueDays = 30;

/** "in 3 days", with how urgent that is. @param now milliseconds */
export function expiryOf({ enabled, expiresAt }: IngestToken, now: number): { tone: Tone; text: string } {
  if (!enabled) return { tone: 'bad', text: 'Switched off' };
  if (expiresAt === null) return { tone: 'neutral', text: 'Does not expire' };
  const days = Math.floor((Date.parse(expiresAt) - now) / dayMs);
  if (Date.parse(expiresAt) <= now) return { tone: 'bad', text: `Expired ${ago(now - Date.parse(expiresAt))}` };
  const text = days === 0 ? 'Expires today' : `Expires in ${days} ${days === 1 ? 'day' : 'days'}`;
  return { tone: days < urgentDays ? 'bad' : days < dueDays ? 'warning' : 'good', text };
}

/** When it was last used, in words. @param now milliseconds */
export const lastUseOf = ({ lastUsedAt }: IngestToken, now: number): string =>
  lastUsedAt === null ? 'never used' : `last used ${ago(now - Date.parse(lastUsedAt))}`;

/**
 * Where a change from one token to another stands: the new one must have been used, and the old one not since. Firehose reads its secret
 * every ten minutes, so that both are used for a while.
 */
export function handoffOf(
  old: IngestToken | undefined,
  fresh: IngestToken | undefined,
): 'no-new' | 'not-used' | 'both' | 'done' {
  if (fresh === undefined) return 'no-new';
  if (fresh.lastUsedAt === null) return 'not-used';
  if (old?.lastUsedAt != null && Date.parse(old.lastUsedAt) >= Date.parse(fresh.lastUsedAt)) return 'both';
  return 'done';
}
