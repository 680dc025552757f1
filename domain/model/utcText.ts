/** An instant (ms since 1970) as ISO 8601 in UTC, to the second where it has no milliseconds: `2026-03-29T01:00:00Z`. */
export const utcText = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
