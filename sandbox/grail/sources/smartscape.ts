import { smartscapeShelf, type SmartscapeNode } from '../../smartscape/smartscapeShelf';
import { readTimeframe, timeframeParameters } from '../expressions/readTimeframe';
import { startingCommands } from '../grammar/commands';
import { reads } from '../report/queryReport';
import type { DqlScope, Span } from '../scope/dqlScope';
import type { StartCommand } from '../scope/pipe';
import { nodeRecord } from '../smartscape/nodeRecord';
import { typePattern } from '../smartscape/typePattern';
import type { Command } from '../syntax/dqlTree';
import { parametersOf, positionalOf, unwrapped } from '../syntax/parameters';
import { DqlError } from '../values/dqlError';
import { type DqlRecord, SmartscapeId } from '../values/dqlValue';
import { LazyRecord } from '../values/lazyRecord';

/** "Only if its lifetime meets the timeframe." */
const livesIn = ({ lifetime }: SmartscapeNode, { from, to }: Span): boolean =>
  lifetime.from <= to && lifetime.to >= from;

function read({ name, items, at }: Command, scope: DqlScope) {
  if (items.length === 0) throw new DqlError('NO_PARAMETERS_FOR_COMMAND', name, at, 'needs a type');
  const named = parametersOf(items, startingCommands.get(name), timeframeParameters);
  const types = unwrapped(positionalOf(items));
  if (types.length === 0) throw new DqlError('MISSING_PARAMETER', name, at, 'needs a type');
  const timeframe = readTimeframe(named, scope, at);
  reads(scope.report, 'smartscape', at, timeframe);
  return { isType: typePattern(types), timeframe };
}

/** @see https://docs.dynatrace.com/docs/shortlink/smartscape-commands */
export const smartscapeNodes: StartCommand = (command, scope) => {
  const { isType, timeframe } = read(command, scope);
  const run = (): DqlRecord[] => {
    const { nodes } = scope.world.shelf(smartscapeShelf);
    const found = [...nodes.values()].filter((node) => isType(node.type) && livesIn(node, timeframe));
    scope.report.scannedRecords += found.length;
    return found.map((node) => nodeRecord(node, scope.now));
  };
  return { fields: null, timeframe, run };
};

/**
 * Edges between nodes that live in the timeframe. The types of both ends, and whether an edge is static, are there for those
 * who name them, as in answers of real environments.
 */
export const smartscapeEdges: StartCommand = (command, scope) => {
  const { isType, timeframe } = read(command, scope);
  const run = (): DqlRecord[] => {
    const { nodes, edges } = scope.world.shelf(smartscapeShelf);
    return edges.flatMap(({ type, sourceId, targetId }) => {
      const [source, target] = [nodes.get(sourceId), nodes.get(targetId)];
      if (!isType(type) || !source || !target) return [];
      if (!livesIn(source, timeframe) || !livesIn(target, timeframe)) return [];
      scope.report.scannedRecords += 1;
      const hidden = new Map([
        ['source_type', () => source.type],
        ['target_type', () => target.type],
        ['dt.system.edge_kind', () => 'static'],
      ]);
      const ends = [
        ['source_id', new SmartscapeId(sourceId)],
        ['target_id', new SmartscapeId(targetId)],
        ['type', type],
      ] as const;
      return [new LazyRecord(ends, hidden)];
    });
  };
  return { fields: null, timeframe, run };
};
