import { type Entity, entityShelf } from '../../dynatrace/entities/entityShelf';
import { hasEntityIds } from '../../dynatrace/phase/phaseShelf';
import { readTimeframe, timeframeParameters } from '../expressions/readTimeframe';
import { startingCommands } from '../grammar/commands';
import { reads } from '../report/queryReport';
import type { DqlScope, Source } from '../scope/dqlScope';
import type { StartCommand } from '../scope/pipe';
import type { Item } from '../syntax/dqlTree';
import { parametersOf, positionalOf } from '../syntax/parameters';
import { DqlError, notSupported } from '../values/dqlError';
import { type DqlRecord, type DqlValue, Timeframe, Timestamp } from '../values/dqlValue';
import { LazyRecord } from '../values/lazyRecord';
import { missingTables, tablesOfCommands, usualEntityTypes } from './dataObjects';
import { logs } from './logs';
import { readSeries } from './metrics';

/** Sampling and the limit of bytes have no effect here. */
const parameters = [...timeframeParameters, ...['bucket', 'samplingRatio', 'scanLimitGBytes']];
const entityPrefix = 'dt.entity.';

/** @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/commands/data-source-commands */
export const fetch: StartCommand = (command, scope) => {
  const { name, items, at } = command;
  const [table, surplus] = positionalOf(items);
  if (!table) throw new DqlError('NO_PARAMETERS_FOR_COMMAND', name, at, 'needs a table');
  if (surplus) throw new DqlError('TOO_MANY_POSITIONAL_PARAMETERS', name, surplus.at, 'takes one table');
  if (table.node.kind !== 'field') throw new DqlError('INVALID_PARAMETER', table.text, table.at, 'is no table');
  const named = parametersOf(items, startingCommands.get(name), parameters);
  const object = table.node.name;
  if (object === 'metric.series') return readSeries(named, scope, table.at);
  if (object === 'logs') return logs(table, named, scope);
  if (object.startsWith(entityPrefix)) return entities(object, table, named, scope);
  if (missingTables.includes(object)) throw notSupported(`The table ${object}`, object, table.at);
  if (tablesOfCommands.includes(object)) {
    throw new DqlError('DATA_OBJECT_NOT_SUPPORTED', object, table.at, 'cannot be fetched; it has a command of its own');
  }
  throw unknown(object, table.at);
};

const unknown = (object: string, at: number): DqlError =>
  new DqlError('UNKNOWN_DATA_OBJECT', object, at, "%1$s isn't a valid data object.");

function entities(object: string, table: Item, named: ReadonlyMap<string, Item>, scope: DqlScope): Source {
  const { world, report } = scope;
  const type = object.slice(entityPrefix.length);
  const all = [...world.shelf(entityShelf).values()].filter((entity) => entity.type === type);
  const isKnown = all.length > 0 || usualEntityTypes.includes(type);
  if (!hasEntityIds(world) || !isKnown) throw unknown(object, table.at);
  const timeframe = readTimeframe(named, scope, table.at);
  reads(report, object, table.at, timeframe);
  report.notes.push({
    severity: 'INFO',
    ...{ notificationType: 'DEPRECATED_ENTITY_DATAOBJECT', arguments: [] },
    messageFormat:
      'Give the new `smartscapeNodes` command a try to work with entities from the new Smartscape storage.',
    ...{ at: table.at, length: table.text.length },
  });
  const run = (): DqlRecord[] => {
    const found = all.filter(
      ({ firstSeenTms, lastSeenTms }) => lastSeenTms >= timeframe.from && firstSeenTms <= timeframe.to,
    );
    report.scannedRecords += found.length;
    return found.map(entityRecord);
  };
  return { fields: null, timeframe, run };
}

/** `id` and `entity.name` are shown; the rest is there for those who name it. */
const entityRecord = ({ entityId, displayName, type, firstSeenTms, lastSeenTms }: Entity): DqlRecord =>
  new LazyRecord(
    [
      ['id', entityId],
      ['entity.name', displayName],
    ],
    new Map<string, () => DqlValue>([
      ['entity.type', () => type],
      ['lifetime', () => new Timeframe(new Timestamp(firstSeenTms), new Timestamp(lastSeenTms))],
      ['tags', () => []],
    ]),
  );
