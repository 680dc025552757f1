import * as z from 'zod/mini';

/** A moment as payloads name it: ISO 8601 in UTC, or relative to now. */
export const instantSchema = z
  .string()
  .check(
    z.regex(
      /^(now(-[1-9]\d{0,3}[mhdw])?|\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z)$/,
      'must be a UTC instant like 2026-11-22T08:00:00Z, or relative like now-7d',
    ),
  );
