/** What was typed as a number; NaN when it is none. A decimal comma is read as a point: half of Europe types one. */
export function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));
}
