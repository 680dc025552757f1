import type { World } from '../world/world';
import { compileCommand } from './commands/commands';
import { emptyReport, type QueryReport } from './report/queryReport';
import type { DqlScope, Source, Span } from './scope/dqlScope';
import { compileSource } from './sources/sources';
import type { Command } from './syntax/dqlTree';
import { parseDql } from './syntax/parseDql';
import { DqlError } from './values/dqlError';
import type { DqlRecord } from './values/dqlValue';

/** A query that is understood. No data is read before `run`. */
export interface CompiledDql {
  report: QueryReport;
  run: () => readonly DqlRecord[];
}

/**
 * Understands a query. `timeframe`, in milliseconds, holds where the query names none; `timezone` is the one whose midnight slots
 * are aligned to.
 * @throws DqlError naming the first thing that is wrong or not supported
 */
export function compileDql(world: World, source: string, timeframe: Span, timezone = 'Z'): CompiledDql {
  const report = emptyReport();
  const compile = (commands: readonly Command[]): Source => compiled(commands, scope);
  const scope: DqlScope = { world, now: world.clock.now(), timeframe, timezone, report, compile };
  const { run } = compile(parseDql(source));
  return { report, run: () => [...run()] };
}

function compiled([start, ...rest]: readonly Command[], scope: DqlScope): Source {
  if (!start) throw new DqlError('PARSE_ERROR', '', 0, 'has no command');
  return rest.reduce<Source>(
    (before, command) => {
      const { fields, run } = compileCommand(command, scope, before);
      return { fields, timeframe: before.timeframe, run: () => run(before.run()) };
    },
    compileSource(start, scope),
  );
}
