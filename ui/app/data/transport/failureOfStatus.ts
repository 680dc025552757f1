import { Failure, type FailureReport } from '../../../../domain/failure';
import { askFor } from '../../../../domain/model/permissions';

/**
 * What an HTTP status means to the person at the screen.
 * 540 is the JavaScript runtime's own status for a function that crashed.
 */
export function failureOfStatus(status: number, subject: string, cause?: unknown): Failure {
  return new Failure(reportOfStatus(status, subject), cause);
}

function reportOfStatus(status: number, subject: string): FailureReport {
  switch (status) {
    case 401:
      return {
        code: 'Unauthorized',
        message: `${subject} refused: the session is not valid (401).`,
        whose: 'user',
        hint: 'Sign in again by reloading the page.',
      };
    case 403:
      return {
        code: 'MissingScope',
        message: `${subject} refused: a permission is missing (403).`,
        whose: 'operator',
        hint: askFor(['app-engine:apps:run', 'app-engine:functions:run']),
      };
    case 404:
      return {
        code: 'NotFound',
        message: `${subject} does not exist here (404).`,
        whose: 'us',
        hint: 'Reload the page: it may be of another version than the app that is installed.',
      };
    case 429:
      return {
        code: 'Throttled',
        message: `${subject} was asked too often (429).`,
        whose: 'platform',
        hint: 'Wait a minute and try again.',
      };
    case 540:
      return {
        code: 'Unexpected',
        message: `${subject} crashed (540).`,
        whose: 'us',
        hint: 'Try again; if it crashes again, report it with the time it happened.',
      };
    case 500:
    case 502:
    case 503:
    case 504:
      return {
        code: 'Unavailable',
        message: `${subject} failed on the side of Dynatrace (${status}).`,
        whose: 'platform',
        hint: 'Try again in a minute.',
      };
    default:
      return {
        code: 'Unexpected',
        message: `${subject} failed with status ${status}.`,
        whose: 'us',
        hint: 'Try again; if it stays, report it with the time it happened.',
      };
  }
}
