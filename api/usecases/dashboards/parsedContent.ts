/** The content of a dashboard as JSON; null for what somebody edited into something unreadable, which shows nothing. */
export function parsedContent(content: string | null): unknown {
  try {
    return JSON.parse(content ?? 'null') as unknown;
  } catch {
    return null;
  }
}
