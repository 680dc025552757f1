import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defectsIn, faultsPage, pagePath } from './faultsPage';
import { functionRows } from './functionRows';
import { withMatrix, wholeMatrix, type MatrixRow } from './wholeMatrix';

jest.setTimeout(600_000);

/* Every function × every operation it goes through × every fault, in this process and by virtual time. What comes of each cell is the page. */

let rows: MatrixRow[];

beforeAll(async () => {
  rows = await withMatrix((matrix) => wholeMatrix(matrix));
});

describe('the app functions under faults', () => {
  it('are all in the table', () => {
    const files = readdirSync(join(__dirname, '../../../api')).filter((file) => file.endsWith('.function.ts'));
    const named = new Set(functionRows.map(({ name }) => `${name}.function.ts`));
    expect(files.filter((file) => !named.has(file))).toEqual([]);
  });

  it('fail with the right code, whose move and a hint, say what is missing, lose nothing and do nothing twice', () => {
    expect(defectsIn(rows)).toEqual([]);
  });

  it('do what docs/faults.md says; `npm run faults` writes it anew', () => {
    // Formatting pads the tables.
    const linesOf = (page: string) =>
      page
        .replace(/ {2,}/g, ' ')
        .replace(/-{2,}/g, '-')
        .split(/\n+/)
        .map((line) => line.trim())
        .filter(Boolean);
    expect(linesOf(faultsPage(rows))).toEqual(linesOf(readFileSync(pagePath, 'utf8')));
  });
});
