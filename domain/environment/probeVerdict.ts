/** What came of asking one operation. */
export type ProbeAnswer =
  | {
      kind: 'answered';
      status: number;
      /** What Dynatrace says, without secrets; empty when it says nothing. */
      message: string;
      /** Scopes that the answer calls missing. */
      missingScopes: readonly string[];
    }
  | { kind: 'late'; afterSeconds: number }
  | { kind: 'lost' };

/** What one answer says about the operation. `absent` is a 404, which is no proof that an API is gone. */
export interface ProbeVerdict {
  state: 'available' | 'absent' | 'gone' | 'denied' | 'unknown';
  reason: string;
  /** With `denied`, as far as the answer names them. */
  missingScopes: readonly string[];
}

/**
 * What an answer says. Removed operations answer 410. An operation that refuses what it was sent is there. Whatever may pass by
 * itself says nothing.
 * @param quoted an id that the request named and nothing has: a 404 that repeats it comes from an operation that looked for it
 */
export function probeVerdict(answer: ProbeAnswer, quoted: string | null = null): ProbeVerdict {
  if (answer.kind === 'late') return unknown(`It did not answer within ${answer.afterSeconds} seconds.`);
  if (answer.kind === 'lost') return unknown('The connection was lost before it answered.');
  const { status, message, missingScopes } = answer;
  const said = message === '' ? `Dynatrace answered ${status}.` : message;
  if (status >= 200 && status < 300) return { state: 'available', reason: '', missingScopes: [] };
  switch (status) {
    case 401:
      return unknown('Dynatrace answered 401: the session is not valid; sign in again.');
    case 403:
      return { state: 'denied', reason: said, missingScopes };
    case 404:
      return quoted !== null && message.includes(quoted)
        ? { state: 'available', reason: '', missingScopes: [] }
        : { state: 'absent', reason: said, missingScopes: [] };
    case 410:
      return { state: 'gone', reason: said, missingScopes: [] };
    case 408:
    case 429:
      return unknown(`Dynatrace takes no more requests right now (${status}).`);
    default:
      return status >= 400 && status < 500
        ? { state: 'available', reason: '', missingScopes: [] }
        : unknown(`Dynatrace answered ${status}${message === '' ? '.' : `: ${message}`}`);
  }
}

const unknown = (reason: string): ProbeVerdict => ({ state: 'unknown', reason, missingScopes: [] });
