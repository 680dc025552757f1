import type { Reply } from '../../http/operation';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** An element with text. */
export const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

/** An element with elements in it. */
export function elements(name: string, children: readonly string[], namespace?: string): string {
  return `<${name}${namespace ? ` xmlns="${namespace}"` : ''}>${children.join('')}</${name}>`;
}

/** A list as Query APIs write it: `<name><member>…</member></name>`. */
export const members = (name: string, items: readonly string[]): string =>
  elements(
    name,
    items.map((item) => `<member>${item}</member>`),
  );

export const xmlDocument = (status: number, content: string): Reply => ({
  status,
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${content}`,
  headers: { 'Content-Type': 'text/xml' },
});
