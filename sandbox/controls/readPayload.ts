import type { Call } from '../http/operation';
import { inputError } from './inputError';

/** The body as JSON, whatever `Content-Type` says: controls are typed by hand, and `curl -d` calls everything a form. @throws ApiError 400 */
export function readPayload({ raw }: Call): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(raw)) as unknown;
  } catch {
    throw inputError('payload', 'must be JSON');
  }
}
