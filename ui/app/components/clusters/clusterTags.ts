/** A tag of an AWS resource. */
export interface Tag {
  name: string;
  value: string;
}

/** Tags by name; what AWS set itself (`aws:…`) comes last. */
export function tagList(tags: Readonly<Record<string, string>> = {}): Tag[] {
  const rank = (name: string) => (name.startsWith('aws:') ? 1 : 0);
  return Object.entries(tags)
    .map(([name, value]) => ({ name, value }))
    .sort((a, b) => rank(a.name) - rank(b.name) || a.name.localeCompare(b.name));
}

/** A tag as people write it, and as the filter understands it. */
export const tagText = ({ name, value }: Tag): string => `${name}=${value}`;

/**
 * Answers whether one of the tags is what was typed, whatever the case: a part of its name, or `name=value` with the whole name and
 * the whole value, which may end in `*`; `tag:` may stand before it. Names and values may contain all of that themselves, so every
 * reading counts. Nothing typed fits everything.
 */
export function fitsTag(typed: string, tags: Readonly<Record<string, string>> = {}): boolean {
  const wanted = typed.trim().toLowerCase();
  const readings = wanted.startsWith('tag:') ? [wanted, wanted.slice('tag:'.length).trim()] : [wanted];
  return readings.some(
    (one) => one === '' || Object.entries(tags).some(([name, value]) => isTag(one, { name, value })),
  );
}

function isTag(wanted: string, tag: Tag): boolean {
  const [name, pair] = [tag.name.trim().toLowerCase(), tagText(tag).trim().toLowerCase()];
  if (name.includes(wanted) || pair === wanted) return true;
  const beginning = wanted.endsWith('*') ? wanted.slice(0, -1) : null;
  return beginning !== null && beginning.startsWith(`${name}=`) && pair.startsWith(beginning);
}
