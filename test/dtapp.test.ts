import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { complaintsIn } from '../dtapp/complaints.cjs';
import { notMade } from '../dtapp/made.cjs';

/** As dt-app 1.9 printed it, with exit code 0, for an import of what its module does not export; colours taken out. */
const broken = {
  build: '> ui/app/components/PageBoundary.tsx:3:10 - Error: No matching export in "ui/Notice.tsx" for import "Notice"',
  optimised: 'ERROR: [DEC:D9]: ui/app/PageBoundary.tsx (3:9): "Notice" is not exported by "ui/Notice.tsx"',
  analysis: '✖ Bundle analysis failed for: UI',
};
/** As it prints when all is well. */
const fine = `Warning ──────
  To prevent potential issues, please use dt-app with the officially supported Node.js version 24.
Building app...
⠦ Building functions...
✔ Creating bundles...
   │   Update for @dynatrace package available:                     │
   │   @dynatrace-sdk/error-handlers 1.3.0 → 1.3.1                  │
[RETRY] 0 errors, 0 warnings; ui/assets/buildFailed.svg
`;

describe('what dt-app printed', () => {
  it.each(Object.entries(broken))('tells of a failure although the exit code is 0: %s', (_, line) => {
    expect(complaintsIn(`${fine}\u001b[31m${line}\u001b[39m\nmore`)).toEqual([line]);
  });

  it.each([
    'Build failed!',
    'Failed to build widget restart-service',
    'App manifest validation failed',
    'Could not resolve "react-nowhere"',
    'api/x.function.ts(3,1): error TS2304: Cannot find name',
    '✘ [ERROR] Expected ";" but found "}"',
  ])('is recognised in other words too: %s', (line) => {
    expect(complaintsIn(line)).toEqual([line]);
  });

  it('is no complaint when all is well', () => {
    expect(complaintsIn(fine)).toEqual([]);
  });
});

describe('what dt-app made', () => {
  let root: string;
  const put = (path: string, content = 'x') => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'launchpad-made-'));
    for (const source of [
      'api/plan-slos.function.ts',
      'api/edge.ts',
      'actions/run.action.ts',
      'documents/board.dashboard.json',
    ])
      put(source);
    for (const made of ['ui/index.html', 'ui/main.js', 'api/plan-slos.js', 'api/run.js', 'documents/board'])
      put(`dist/${made}`);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is complete with the page, its program and a file for each function, action and document', () => {
    expect(notMade(root, 'build', Date.now() - 5_000)).toEqual([]);
  });

  it('is named where it is missing, empty or left over', () => {
    rmSync(join(root, 'dist/api/run.js'));
    rmSync(join(root, 'dist/documents/board'));
    put('dist/api/plan-slos.js', '');
    utimesSync(join(root, 'dist/ui/main.js'), 1, 1);
    expect(notMade(root, 'build', Date.now() - 5_000)).toEqual([
      'dist/ui/main.js is left over from an earlier run',
      'dist/api/plan-slos.js is empty',
      'dist/api/run.js is missing',
      'dist/documents/board is missing',
    ]);
  });

  it('is two files of an analysis', () => {
    put('dist/ui.metafile.json');
    expect(notMade(root, 'analyze', Date.now() - 5_000)).toEqual(['dist/function.metafile.json is missing']);
  });
});
