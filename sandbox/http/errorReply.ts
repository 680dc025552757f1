import { ApiError, type Reply } from './operation';
import { DetailedError } from './detailedError';

/** Any thrown value in the envelope of the Environment API. What is not an `ApiError` is the sandbox's own defect. */
export function errorReply(error: unknown): Reply {
  if (error instanceof DetailedError) {
    const { status, message, details } = error;
    return { status, body: { error: { code: status, message, details } } };
  }
  if (error instanceof ApiError) {
    const { status, message, constraintViolations, headers } = error;
    const violations = constraintViolations ? { constraintViolations } : {};
    return { status, headers, body: { error: { code: status, message, ...violations } } };
  }
  console.error('sandbox: an operation failed', error);
  const message = error instanceof Error ? error.message : String(error);
  return { status: 500, body: { error: { code: 500, message: `The sandbox failed: ${message}` } } };
}
