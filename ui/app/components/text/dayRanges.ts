const dayLength = 86_400_000;

/** Days in a row as spans: `2026-11-17 to 2026-11-21, 2026-11-24`. @param days ISO dates, ascending */
export function dayRanges(days: readonly string[]): string {
  const spans: { from: string; to: string }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && Date.parse(day) - Date.parse(last.to) === dayLength) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join(', ');
}
