import { compileDql } from '../../grail/compileDql';
import { canonicalDql } from '../../grail/syntax/canonicalDql';
import { DqlError } from '../../grail/values/dqlError';
import type { Operation } from '../../http/operation';
import { usualTimeframe } from './askedQuery';
import { presentNote } from './presentNote';
import { errorPosition, queryError } from './queryError';
import { readQuery } from './queryRequest';

/**
 * Whether a query is right; 200 for a wrong or empty one too, which an ERROR notification explains. What the caller may read
 * is not looked at.
 * @see https://developer.dynatrace.com/develop/sdks/client-query/
 */
export const verifyQuery: Operation = (world) => (call) => {
  const { query, timezone, body } = readQuery(call.json);
  try {
    const { report } = compileDql(world, query, usualTimeframe(world), timezone);
    const notifications = report.notes.map((note) => presentNote(note, query));
    const canonical = body['generateCanonicalQuery'] === true ? { canonicalQuery: canonicalDql(query) } : {};
    return { status: 200, body: { valid: true, ...canonical, notifications } };
  } catch (error) {
    if (!(error instanceof DqlError)) throw error;
    // Whether Dynatrace would find it right, the sandbox does not know.
    if (error.errorType === 'NOT_SUPPORTED') throw queryError(error, query);
    const { errorType, messageFormat, errorMessage, subject } = error;
    const notification = {
      ...{ severity: 'ERROR', notificationType: errorType, message: errorMessage, messageFormat, arguments: [subject] },
      syntaxPosition: errorPosition(error, query),
    };
    return { status: 200, body: { valid: false, notifications: [notification] } };
  }
};
