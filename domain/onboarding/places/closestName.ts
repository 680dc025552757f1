/** Edits (insert, delete, replace, swap of neighbours) between two words: the optimal string alignment distance. */
function editsBetween(one: string, two: string): number {
  const rows: number[][] = [Array.from({ length: two.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= two.length; j += 1) {
      const cost = one[i - 1] === two[j - 1] ? 0 : 1;
      const above = rows[i - 1] ?? [];
      const isSwap = i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1];
      const swapped = isSwap ? (rows[i - 2]?.[j - 2] ?? Infinity) + 1 : Infinity;
      row[j] = Math.min(
        (above[j] ?? Infinity) + 1,
        (row[j - 1] ?? Infinity) + 1,
        (above[j - 1] ?? Infinity) + cost,
        swapped,
      );
    }
    rows.push(row);
  }
  return rows[one.length]?.[two.length] ?? Infinity;
}

/** What was probably meant: the known name that is at most a third of its letters away, capitals and blanks aside; null when none is. */
export function closestName(typed: string, known: readonly string[]): string | null {
  const plain = (text: string) => text.trim().toLowerCase();
  let best: { name: string; edits: number } | null = null;
  for (const name of known) {
    const edits = editsBetween(plain(typed), plain(name));
    if (edits <= Math.max(1, Math.floor(name.length / 3)) && (best === null || edits < best.edits))
      best = { name, edits };
  }
  return best?.name ?? null;
}
