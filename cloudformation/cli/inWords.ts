/** A duration as people say it, in its two largest units: `45 s`, `2 min 5 s`, `3 h 20 min`, `7 days`. */
export function inWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return both(seconds, 60, 'min', 1, 's');
  return seconds < 2 * 86_400 ? both(seconds, 3600, 'h', 60, 'min') : both(seconds, 86_400, 'days', 3600, 'h');
}

function both(seconds: number, large: number, name: string, small: number, part: string): string {
  const rest = Math.floor((seconds % large) / small);
  return `${Math.floor(seconds / large)} ${name}${rest === 0 ? '' : ` ${rest} ${part}`}`;
}
