import { type SmartscapeNode, smartscapeShelf } from '../../smartscape/smartscapeShelf';
import { wordOf } from '../expressions/wordOf';
import { pipedCommands } from '../grammar/commands';
import { reads } from '../report/queryReport';
import { onAll, type PipeCommand } from '../scope/pipe';
import type { Command, Item } from '../syntax/dqlTree';
import { groupOf, parametersOf, positionalOf, unwrapped } from '../syntax/parameters';
import { DqlError } from '../values/dqlError';
import { type DqlRecord, SmartscapeId } from '../values/dqlValue';
import { withFields } from '../values/lazyRecord';
import { nodeRecord } from './nodeRecord';
import { typePattern } from './typePattern';

const historyField = 'dt.traverse.history';
const directions = ['forward', 'backward'] as const;

/** Edge types and target types, by their places or by their names. @throws DqlError */
function readTypes({ name, items, at }: Command, named: ReadonlyMap<string, Item>) {
  const places = positionalOf(items);
  const surplus = places[2];
  if (surplus) throw new DqlError('TOO_MANY_POSITIONAL_PARAMETERS', name, surplus.at, 'takes two groups of types');
  const rest = [...places];
  const [edges, targets] = (['edgeTypes', 'targetTypes'] as const).map((parameter) => {
    if (named.has(parameter)) return groupOf(named, parameter);
    const next = rest.shift();
    if (!next) throw new DqlError('MISSING_PARAMETER', name, at, `needs \`${parameter}\``);
    return unwrapped([next]);
  });
  return { isEdge: typePattern(edges ?? []), isTarget: typePattern(targets ?? []) };
}

/**
 * From nodes to others along edges: one record for each edge that is followed, so the same target can come more than once.
 * Where it came from stands in `dt.traverse.history`, one record for each step.
 * @see https://docs.dynatrace.com/docs/shortlink/smartscape-commands
 */
export const traverse: PipeCommand = (command, scope, input) => {
  const supported = ['edgeTypes', 'targetTypes', 'direction', 'fieldsKeep'];
  const named = parametersOf(command.items, pipedCommands.get(command.name), supported);
  const { isEdge, isTarget } = readTypes(command, named);
  const direction = wordOf(named.get('direction'), scope) ?? 'forward';
  if (!directions.some((known) => known === direction)) {
    throw new DqlError('INVALID_PARAMETER', direction, command.at, 'is neither forward nor backward');
  }
  const keeps = groupOf(named, 'fieldsKeep').map((item) => wordOf(item, scope) ?? '');
  reads(scope.report, 'smartscape', command.at, input.timeframe);
  const run = (records: readonly DqlRecord[]): DqlRecord[] => {
    const { nodes, edges } = scope.world.shelf(smartscapeShelf);
    const followed = new Map<string, { type: string; target: SmartscapeNode }[]>();
    for (const { type, sourceId, targetId } of edges) {
      if (!isEdge(type)) continue;
      const [from, to] = direction === 'forward' ? [sourceId, targetId] : [targetId, sourceId];
      const target = nodes.get(to);
      if (target && isTarget(target.type)) followed.set(from, [...(followed.get(from) ?? []), { type, target }]);
    }
    return records.flatMap((record) => {
      const id = record.get('id') ?? null;
      const before = record.get(historyField) ?? null;
      const kept = keeps.map((name) => [name, record.get(name) ?? null] as const);
      return ((id instanceof SmartscapeId && followed.get(id.text)) || []).map(({ type, target }) => {
        const step: DqlRecord = new Map([['id', id], ['edge_type', type], ['direction', direction], ...kept]);
        const history = [...(Array.isArray(before) ? before : []), step];
        return withFields(nodeRecord(target, scope.now), [[historyField, history]]);
      });
    });
  };
  return { fields: null, run: onAll(run) };
};
