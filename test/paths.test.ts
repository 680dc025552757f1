import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importsOf, root, sourceFiles } from './kit/sourceGraph';

/** As an import writes it: without the ending of a module. */
const asImported = (path: string) => path.replace(/\.[cm]?[jt]sx?$/, '');

/**
 * Paths that another one equals but for its case, folders too: macOS and Windows keep only one of them. Two modules whose names are the same
 * but for case and ending (`One.tsx`, `one.ts`) are one for an import there, and for `dt-app analyze` everywhere.
 */
function clashes(paths: readonly string[]): string[] {
  const all = new Set(paths);
  for (const path of paths) for (let up = dirname(path); up !== '.'; up = dirname(up)) all.add(up);
  const byName = new Map<string, string[]>();
  for (const path of all) {
    const name = asImported(path).toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  const isClash = (same: string[]) =>
    new Set(same.map(asImported)).size > 1 || same.some((one) => asImported(one) === one);
  return [...byName.values()].filter((same) => same.length > 1 && isClash(same)).map((same) => same.sort().join(' = '));
}

/** Tracked files and those that would be; all folders where there is no git. */
function repositoryFiles(): string[] {
  try {
    const flags = ['ls-files', '--cached', '--others', '--exclude-standard'];
    return execFileSync('git', flags, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
  } catch {
    const isOurs = (path: string) => !/^(node_modules|dist|out|artifacts|\.git|\.dt-app)(\/|$)/.test(path);
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter(isOurs);
  }
}

/** Whether every part of the path is written as the folder it lies in writes it. */
function isWrittenAsOnDisk(path: string): boolean {
  return path.split('/').every((name, index, parts) => {
    return readdirSync(join(root, ...parts.slice(0, index))).includes(name);
  });
}

describe('paths', () => {
  it('never differ by case only, neither files nor folders', () => {
    expect(clashes(repositoryFiles())).toEqual([]);
  });

  it('would be told apart: two files, and two folders of one name', () => {
    expect(clashes(['a/One.ts', 'a/one.ts', 'a/two.ts'])).toEqual(['a/One.ts = a/one.ts']);
    expect(clashes(['a/Part/x.ts', 'a/part/y.ts'])).toEqual(['a/Part = a/part']);
    expect(clashes(['a/One.tsx', 'a/one.ts'])).toEqual(['a/One.tsx = a/one.ts']);
    expect(clashes(['a/one.cjs', 'a/one.ts'])).toEqual([]);
  });

  it('are written in imports as they are on disk', () => {
    const rooms = ['domain', 'ui', 'api', 'actions', 'cloudformation', 'sandbox', 'test'];
    const targets = new Set(
      rooms
        .flatMap(sourceFiles)
        .flatMap(importsOf)
        .filter(({ isPackage }) => !isPackage)
        .map(({ to }) => to),
    );
    expect([...targets].filter((to) => !isWrittenAsOnDisk(to))).toEqual([]);
    expect(isWrittenAsOnDisk('Domain/failure.ts')).toBe(false);
  });

  it('answer the ten questions of docs/architecture.md: each is there, at most two steps below a room', () => {
    const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
    const section = page.slice(page.indexOf('## Ten questions'), page.indexOf('## Where the walls are'));
    const answers = [...section.matchAll(/^\| (.+?) +\| `(\w+\/\w+)` +\| `([^`]+)` +\|$/gm)];
    expect(answers).toHaveLength(10);
    const wrong = answers.filter(
      ([, , room = '', way = '']) => !existsSync(join(root, room, way)) || way.split('/').filter(Boolean).length > 2,
    );
    expect(wrong.map(([row]) => row)).toEqual([]);
  });
});
