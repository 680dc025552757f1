import { type Signature, signaturesIn } from './signature';

/**
 * The 34 commands of DQL with their parameters: facts from Dynatrace's own plugin for editors and its reference for assistants,
 * in a notation of ours (`signature.ts`).
 * @see https://github.com/dynatrace-oss/intellij-idea-dql (dql.json of July 2026)
 * @see https://github.com/Dynatrace/dynatrace-for-ai (dt-dql-essentials/references/dql/dql-commands.md)
 */

/** Those that start a query. */
const starting = `
  data(record*?, json:?)
  describe(dataObject)
  fetch(dataObject, bucket:?, from:?, to:?, timeframe:?, samplingRatio:?, scanLimitGBytes:?)
  fieldsSnapshot(dataObject, by:?, bucket:?)
  load(tabularFile, offset:?)
  metrics(bucket:?, from:?, to:?, timeframe:?)
  smartscapeEdges(type*, from:?, to:?, timeframe:?)
  smartscapeNodes(type*, from:?, to:?, timeframe:?)
  timeseries(metric*, by:?, filter:?, interval:?, bins:?, from:?, to:?, timeframe:?, shift:?, nonempty:?, union:?, bucket:?)
`;

/** Those behind a pipe. */
const piped = `
  append(source)
  dedup(expression*, sort:?, limit:?, filterPushThrough:?)
  expand(expression, limit:?)
  experimentalSave(tabularFile, overwrite:?, expiresAfter:?, maxRows:?, maxGBytes:?)
  failIf(condition, message)
  fields(expression*)
  fieldsAdd(expression*)
  fieldsFlatten(expression, prefix:?, fields:?, depth:?)
  fieldsKeep(field*)
  fieldsRemove(field*)
  fieldsRename(field*)
  fieldsSummary(field*, topValues:?, extrapolateSamples:?)
  filter(condition)
  filterOut(condition)
  join(joinTable, on:, kind:?, prefix:?, fields:?, executionOrder:?, broadcast:?)
  joinNested(joinTable, on:, fields:?, executionOrder:?, broadcast:?)
  jsonExtract(input, conflicts:?)
  limit(size)
  lookup(lookupTable, sourceField:?, lookupField:, prefix:?, fields:?, executionOrder:?, broadcast:?)
  makeTimeseries(aggregation*, by:?, interval:?, bins:?, from:?, to:?, timeframe:?, time:?, spread:?, nonempty:?)
  parse(expression, pattern, preserveFieldsOnFailure:?, parsingPrerequisite:?, baseTime:?)
  search(condition, caseSensitive:?, scope:?)
  sort(expression*)
  summarize(aggregation*, by:?)
  traverse(edgeTypes?, targetTypes?, edgeTypes:?, targetTypes:?, direction:?, fieldsKeep:?, nodeId:?)
`;

export const startingCommands: ReadonlyMap<string, Signature> = signaturesIn(starting);
export const pipedCommands: ReadonlyMap<string, Signature> = signaturesIn(piped);
