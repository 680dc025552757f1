import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SlowestSuites from './kit/slowestSuites.cjs';

const suites = (count: number) => ({
  testResults: Array.from({ length: count }, (_, at) => ({
    testFilePath: `/house/test/${at}.test.ts`,
    perfStats: { runtime: at * 1000 },
  })),
});
/** What is told at the end of a run of so many suites, the nth of which took n seconds. */
function told(count: number): string {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  new SlowestSuites({ rootDir: '/house' }).onRunComplete(new Set(), suites(count));
  const text = write.mock.calls.map(([line]) => String(line)).join('');
  write.mockRestore();
  return text;
}

describe('the end of npm test', () => {
  it('names the ten slowest suites, the slowest first, by their path in the house', () => {
    const lines = told(12)
      .trim()
      .split('\n')
      .map((line) => line.trim());
    expect(lines).toHaveLength(11);
    expect(lines.slice(0, 2)).toEqual(['Slowest suites:', '11.0 s  test/11.test.ts']);
    expect(lines.at(-1)).toBe('2.0 s  test/2.test.ts');
  });

  it('leaves the same words in a file for who asks for one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'slowest-'));
    const file = join(folder, 'slowest');
    const before = process.env.SLOWEST_SUITES;
    process.env.SLOWEST_SUITES = file;
    try {
      const words = told(12);
      expect(readFileSync(file, 'utf8')).toBe(words);
    } finally {
      if (before === undefined) delete process.env.SLOWEST_SUITES;
      else process.env.SLOWEST_SUITES = before;
      rmSync(folder, { recursive: true });
    }
  });

  it('says nothing after a few suites', () => {
    expect(told(10)).toBe('');
  });
});
