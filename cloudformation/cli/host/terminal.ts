import type { Console } from './console';
import { formatFailure } from './formatFailure';
import { formatTable } from './formatTable';
import type { Host } from './host';

const clearLine = '\r\u001b[2K';

interface Options {
  yes: boolean;
  signal: AbortSignal;
  /** No control characters: progress is a line of its own. */
  isPlain: boolean;
}

/** For a person at a terminal: progress replaces itself, questions are asked. */
export function terminalHost(console: Console, { yes, signal, isPlain }: Options): Host {
  let lastProgress = '';
  let isProgressShown = false;
  const clear = () => {
    if (isProgressShown) console.err(clearLine);
    isProgressShown = false;
  };
  const say = (line: string) => {
    clear();
    console.out(`${line}\n`);
  };
  const warn = (line: string) => {
    clear();
    console.err(`Warning: ${line}\n`);
  };
  return {
    say,
    warn,
    progress: (line) => {
      if (isPlain) {
        if (line !== lastProgress) console.err(`${line}\n`);
        lastProgress = line;
        return;
      }
      clear();
      console.err(line.slice(0, (console.columns ?? 80) - 1));
      isProgressShown = true;
    },
    table: (rows) => formatTable(rows).forEach(say),
    ask: async (question) => {
      clear();
      if (!yes) return console.confirm(question, signal);
      say(`${question} yes (--yes)`);
      return true;
    },
    askSecret: (question) => {
      clear();
      return console.password(question, signal);
    },
    done: clear,
    fail: (failure) => {
      clear();
      for (const line of formatFailure(failure)) console.err(`${line}\n`);
    },
  };
}
