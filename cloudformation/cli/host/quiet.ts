import type { Console } from './console';
import { formatFailure } from './formatFailure';
import { formatTable } from './formatTable';
import type { Host } from './host';
import { unanswered, untyped } from './unanswered';

/** For logs, such as those of CI: plain lines, nothing replaces itself, nothing is asked, the same progress is said once. */
export function quietHost(console: Console, { yes }: { yes: boolean }): Host {
  let lastProgress = '';
  const say = (line: string) => console.out(`${line}\n`);
  return {
    say,
    warn: (line) => console.err(`Warning: ${line}\n`),
    progress: (line) => {
      if (line !== lastProgress) say(line);
      lastProgress = line;
    },
    table: (rows) => formatTable(rows).forEach(say),
    ask: async (question) => {
      if (!yes) throw unanswered(question);
      say(`${question} yes (--yes)`);
      return true;
    },
    askSecret: async (question) => {
      throw untyped(question);
    },
    done: () => undefined,
    fail: (failure) => {
      for (const line of formatFailure(failure)) console.err(`${line}\n`);
    },
  };
}
