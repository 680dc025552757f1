import { entityShelf } from '../../dynatrace/entities/entityShelf';
import type { SmartscapeNode } from '../../smartscape/smartscapeShelf';
import { smartscapeShelf } from '../../smartscape/smartscapeShelf';
import type { DqlScope } from '../scope/dqlScope';
import { nodeRecord } from '../smartscape/nodeRecord';
import { type DqlValue, SmartscapeId } from '../values/dqlValue';
import type { DqlFunction, FunctionTable } from './dqlFunction';

function nodeOf(id: DqlValue, { world }: DqlScope): SmartscapeNode | undefined {
  const text = id instanceof SmartscapeId ? id.text : typeof id === 'string' ? id : '';
  return world.shelf(smartscapeShelf).nodes.get(text);
}

const smartscape = (of: Pick<DqlFunction, 'counts' | 'apply'>): DqlFunction => ({
  ...of,
  ...{ table: 'smartscape', isVolatile: true },
});

/** @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/functions/smartscape-functions */
export const topology: FunctionTable = [
  [
    'entityName',
    {
      ...{ counts: [1, 1], isVolatile: true },
      apply: ([id = null], { world }) =>
        typeof id === 'string' ? (world.shelf(entityShelf).get(id)?.displayName ?? null) : null,
    },
  ],
  ['getNodeName', smartscape({ counts: [1, 1], apply: ([id = null], scope) => nodeOf(id, scope)?.name ?? null })],
  [
    'getNodeField',
    smartscape({
      counts: [2, 2],
      apply: ([id = null, name = null], scope) => {
        const node = nodeOf(id, scope);
        return node && typeof name === 'string' ? (nodeRecord(node, scope.now).get(name) ?? null) : null;
      },
    }),
  ],
];
