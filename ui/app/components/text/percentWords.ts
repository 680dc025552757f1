/**
 * A percentage for people: `81.5 %`.
 * @param digits decimals at most; objectives need three, because 99.896 is not 99.9.
 */
export function percentWords(value: number, digits = 1): string {
  return `${value.toLocaleString('en-US', { maximumFractionDigits: digits })} %`;
}
