/* The house as a Mermaid diagram, drawn from the imports. `npm run house` writes it into docs/architecture.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf, root, sourceFiles } from './sourceGraph';

const rooms = ['ui', 'actions', 'api', 'cloudformation', 'sandbox', 'domain'];
const page = join(root, 'docs/architecture.md');
const begin = '<!-- house: drawn by `npm run house` -->';
const end = '<!-- house: end -->';

/** Below these a folder is a place of its own in the picture; all others are drawn at their second level. */
const deeper = ['ui/app'];

function placeOf(file: string): string {
  const parts = file.split('/').slice(0, -1);
  const depth = deeper.includes(parts.slice(0, 2).join('/')) ? 3 : 2;
  return parts.slice(0, depth).join('/');
}

const idOf = (place: string): string => place.replace(/\W/g, '_');

/** Rooms as boxes, their folders inside, an arrow from who imports to who is imported; between rooms one arrow for all. */
export function houseDiagram(): string {
  const inside = new Map<string, Set<string>>(rooms.map((room) => [room, new Set()]));
  const arrows = new Set<string>();
  for (const file of rooms.flatMap(sourceFiles)) {
    const [room = ''] = file.split('/');
    const place = placeOf(file);
    inside.get(room)?.add(place);
    for (const { to, isPackage } of importsOf(file)) {
      const [other = ''] = to.split('/');
      if (isPackage || !inside.has(other)) continue;
      const target = placeOf(to);
      if (room !== other) arrows.add(`${room} ==> ${other}`);
      else if (target !== place && place !== room && target !== room) arrows.add(`${idOf(place)} --> ${idOf(target)}`);
    }
  }
  const boxes = rooms.flatMap((room) => [
    `  subgraph ${room}`,
    ...[...(inside.get(room) ?? [])]
      .filter((place) => place !== room)
      .sort()
      .map((place) => `    ${idOf(place)}["${place.slice(room.length + 1)}"]`),
    '  end',
  ]);
  return ['```mermaid', 'flowchart LR', ...boxes, ...[...arrows].sort().map((arrow) => `  ${arrow}`), '```'].join('\n');
}

/** What docs/architecture.md shows. */
export function shownDiagram(): string {
  const text = readFileSync(page, 'utf8');
  return text.slice(text.indexOf(begin) + begin.length, text.indexOf(end)).trim();
}

if (require.main === module) {
  const text = readFileSync(page, 'utf8');
  const [before = '', rest = ''] = text.split(begin);
  const [, after = ''] = rest.split(end);
  writeFileSync(page, `${before}${begin}\n\n${houseDiagram()}\n\n${end}${after}`);
}
