/** MB of an answer; above it, AppEngine refuses it (https://developer.dynatrace.com/develop/app-functions/). */
export const mostAnswerMb = 6;
