import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explanationOf, explanations } from './explained';
import { clockKinds, faultKinds, type FaultKind } from './faultKinds';
import { withMatrix, wholeMatrix, type MatrixRow } from './wholeMatrix';

export const pagePath = join(__dirname, '../../../docs/faults.md');

const head = `# What happens when something goes wrong

Every app function, at every operation of Dynatrace and AWS that it goes through, under every fault: run against the sandbox, which injects the fault at that one
operation. Made by \`npm run faults\`; \`npm test\` fails when this page and the code differ, when a failure lacks a hint or names the wrong move, when an answer lacks
something without saying so, and when asking once more, as the hint says, leaves anything lost or doubled.

| a cell says | which means |
| --- | --- |
| \`=\` | the answer is the same as without the fault |
| \`says so\`, \`says Throttled\` | the rest is answered, and what is missing is said, with such a failure |
| \`other way\` | found out by another operation |
| \`Throttled\`, \`Timeout\` … | the function fails with this code, a hint and whose move it is |
| \`= · Throttled\` | met once · met at every attempt |
| a number | see the notes |

`;

/** The page with the matrix as it is now. */
export function faultsPage(rows: readonly MatrixRow[]): string {
  const names = [...new Set(rows.map(({ row }) => row.name))];
  const parts = names.map((name) => {
    const own = rows.filter(({ row }) => row.name === name);
    return `## ${name}\n\n${tableOf(
      own.filter(({ door }) => door !== null),
      faultKinds,
    )}\n${tableOf(
      own.filter(({ door }) => door === null),
      clockKinds,
    )}`;
  });
  const notes = explanations.map(({ why }, at) => `${at + 1}. ${why}`).join('\n');
  return `${head}${parts.join('\n')}\n## Notes\n\n${notes}\n`;
}

/** Faults with the same outcomes share a line, so that what differs is seen. */
function tableOf(rows: readonly MatrixRow[], kinds: readonly FaultKind[]): string {
  const title = ({ row, door }: MatrixRow) => [row.variant, door?.name].filter(Boolean).join(': ') || 'any';
  const lines = new Map<string, string[]>();
  for (const kind of kinds) {
    const cells = rows.map((row) => cellOf(row, kind)).join(' | ');
    if (/[^| ]/.test(cells)) lines.set(cells, [...(lines.get(cells) ?? []), kind.name]);
  }
  const body = [...lines].map(([cells, names]) => `| ${names.join('; ')} | ${cells} |`);
  return [`| fault | ${rows.map(title).join(' | ')} |`, `| --- |${' --- |'.repeat(rows.length)}`, ...body, ''].join(
    '\n',
  );
}

function cellOf({ row, door, cells }: MatrixRow, kind: FaultKind): string {
  const cell = cells.get(kind.id);
  if (cell === undefined) return '';
  const note = explanationOf(row, kind, door);
  if (note !== undefined) return `note ${note}`;
  const { once, always } = cell;
  return once === null || once.outcome === always.outcome ? always.outcome : `${once.outcome} · ${always.outcome}`;
}

/** What is wrong, one line each. */
export const defectsIn = (rows: readonly MatrixRow[]): string[] =>
  rows.flatMap(({ row, door, cells }) =>
    [...cells].flatMap(([id, { once, always }]) =>
      [...(once?.defects ?? []), ...always.defects].map(
        (defect) => `${row.name} ${row.variant ?? ''}, ${door?.name ?? 'clock'}, ${id}: ${defect}`,
      ),
    ),
  );

async function write(): Promise<void> {
  const rows = await withMatrix((matrix) => wholeMatrix(matrix));
  // Here, since test runners without modules of their own cannot load it.
  const { format, resolveConfig } = await import('prettier');
  const page = await format(faultsPage(rows), { ...(await resolveConfig(pagePath)), parser: 'markdown' });
  writeFileSync(pagePath, page);
  const defects = defectsIn(rows);
  for (const defect of defects) console.error(defect);
  console.log(
    `faults: ${rows.reduce((sum, { cells }) => sum + cells.size, 0)} cells, ${defects.length} defects, docs/faults.md written`,
  );
  process.exitCode = defects.length > 0 ? 1 : 0;
}

if (require.main === module) void write();
