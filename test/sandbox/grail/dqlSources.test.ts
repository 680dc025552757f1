import { hostOf, smartscapeWorld } from './smartscapeWorld';
import { phaseShelf } from '../../../sandbox/dynatrace/phase/phaseShelf';
import { compileDql } from '../../../sandbox/grail/compileDql';
import { addEntity, minute, noon, smallWorld, writeMinutes } from '../dynatrace/smallWorld';
import { errorOfQuery } from './errorOfQuery';
import { query } from './queryMinutes';

describe('metrics', () => {
  const series = () => {
    const world = smallWorld();
    writeMinutes(world, 'cloud.cpu', { cluster: 'a', region: 'r' }, [1]);
    writeMinutes(world, 'cloud.cpu', { cluster: 'b' }, [1, null, null, null, null, null]);
    writeMinutes(world, 'app.load', { host: 'h' }, [1]);
    return world;
  };

  it('is a record for each series, by its key and dimensions', () => {
    expect(query(series(), 'metrics')).toEqual([
      { 'metric.key': 'app.load', host: 'h' },
      { 'metric.key': 'cloud.cpu', cluster: 'a', region: 'r' },
      { 'metric.key': 'cloud.cpu', cluster: 'b' },
    ]);
    expect(query(series(), 'fetch metric.series | fields metric.key | dedup metric.key')).toHaveLength(2);
  });

  it('leaves out what has no point in the timeframe', () => {
    expect(query(series(), 'metrics from: now()-2m | filter metric.key == "cloud.cpu" | fields cluster')).toEqual([
      { cluster: 'a' },
    ]);
    expect(query(series(), 'metrics from: -10m, to: -1m | fields cluster')).toEqual([{ cluster: 'b' }]);
  });

  it('reaches back ten days', () => {
    const world = smallWorld();
    const days = 24 * 60;
    writeMinutes(world, 'new', {}, [1, ...Array<null>(9 * days).fill(null)]);
    writeMinutes(world, 'old', {}, [1, ...Array<null>(11 * days).fill(null)]);
    expect(query(world, 'metrics from: -30d')).toEqual([{ 'metric.key': 'new' }]);
  });

  it('holds nothing of another bucket, and takes named parameters alone', () => {
    expect(query(series(), 'metrics bucket: { "mine" }')).toEqual([]);
    expect(query(series(), 'metrics bucket: "default_metrics"')).toHaveLength(3);
    expect(errorOfQuery('metrics cpu')).toMatchObject({ errorType: 'TOO_MANY_POSITIONAL_PARAMETERS' });
    expect(errorOfQuery('metrics key: "a"')).toMatchObject({ errorType: 'UNKNOWN_PARAMETER', subject: 'key' });
  });
});

describe('fetch of entities', () => {
  const type = 'cloud:aws:ecs:metric_streams:cluster';
  const source = `fetch \`dt.entity.${type}\``;
  const world = () => {
    const created = smallWorld();
    addEntity(created, { entityId: 'CUSTOM_DEVICE-1', displayName: 'shop' });
    addEntity(created, { entityId: 'CUSTOM_DEVICE-2', displayName: 'old', lastSeenTms: noon - 30 * minute });
    return created;
  };

  it('gives id and name of those seen in the timeframe, and more when it is named', () => {
    expect(query(world(), source, 10)).toEqual([{ id: 'CUSTOM_DEVICE-1', 'entity.name': 'shop' }]);
    expect(query(world(), `${source} | fields entity.name, entity.type, tags`, 60)).toEqual([
      { 'entity.name': 'shop', 'entity.type': type, tags: [] },
      { 'entity.name': 'old', 'entity.type': type, tags: [] },
    ]);
    // What was not asked for is still not shown, whatever is done to the record.
    expect(query(world(), `${source} | fieldsAdd n = 1 | filter entity.type == "${type}"`, 10)).toEqual([
      { id: 'CUSTOM_DEVICE-1', 'entity.name': 'shop', n: 1n },
    ]);
  });

  it('says what a real environment says of such a table, at its name', () => {
    const { report } = compileDql(world(), 'fetch dt.entity.host', { from: noon - minute, to: noon });
    expect(report.notes).toEqual([
      {
        ...{ severity: 'INFO', notificationType: 'DEPRECATED_ENTITY_DATAOBJECT', arguments: [], at: 6, length: 14 },
        messageFormat:
          'Give the new `smartscapeNodes` command a try to work with entities from the new Smartscape storage.',
      },
    ]);
    expect([...report.tables.keys()]).toEqual(['dt.entity.host']);
  });

  it('is no table where there are no entity ids', () => {
    const latest = world();
    latest.shelf(phaseShelf).phase = 'latest';
    expect(() => query(latest, source)).toThrow(`UNKNOWN_DATA_OBJECT: dt.entity.${type} isn't a valid data object.`);
  });
});

describe('fetch of anything else', () => {
  it.each([
    ['fetch user_action', 'UNKNOWN_DATA_OBJECT', 'user_action'],
    ['fetch smartscapeNodes', 'UNKNOWN_DATA_OBJECT', 'smartscapeNodes'],
    ['fetch dt.metrics', 'UNKNOWN_DATA_OBJECT', 'dt.metrics'],
    ['fetch dt.entity.nonsense', 'UNKNOWN_DATA_OBJECT', 'dt.entity.nonsense'],
    ['fetch smartscape.nodes', 'DATA_OBJECT_NOT_SUPPORTED', 'smartscape.nodes'],
    ['fetch spans, from: -1h', 'NOT_SUPPORTED', 'spans'],
    ['fetch', 'NO_PARAMETERS_FOR_COMMAND', 'fetch'],
    ['fetch dt.entity.host, dt.entity.service', 'TOO_MANY_POSITIONAL_PARAMETERS', 'fetch'],
    ['fetch "logs"', 'INVALID_PARAMETER', '"logs"'],
  ])('%s', (source, errorType, subject) => {
    expect(errorOfQuery(source)).toMatchObject({ errorType, subject });
  });
});

describe('Smartscape', () => {
  const run = (source: string, minutes = 10) => query(smartscapeWorld(), source, minutes);

  it('gives nodes by type or pattern, tags as a record, the id as no text', () => {
    expect(run('smartscapeNodes "AWS_ECS_CLUSTER"')).toEqual([
      {
        ...{ type: 'AWS_ECS_CLUSTER', name: 'shop', 'aws.region': 'eu-west-1' },
        id: expect.anything() as unknown,
        tags: new Map([['cost-center', 'x']]),
        lifetime: { start: '2026-01-05T11:00:00.000Z', end: '2026-01-05T12:00:00.000Z' },
      },
    ]);
    const names = (types: string) => run(`smartscapeNodes ${types} | fields name`).map(({ name }) => name);
    expect(names('AWS_ECS_SERVICE')).toEqual(['cart', 'tax']);
    expect(names('"AWS_ECS_CLUSTER", "AWS_ECS_SERVICE"')).toEqual(['shop', 'cart', 'tax']);
    expect(names('{ AWS_ECS_CLUSTER, HOST }')).toEqual(['shop', 'box']);
    expect(names('"*_ECS_*"')).toEqual(['shop', 'cart', 'tax']);
    expect(names('"AWS_EKS_CLUSTER"')).toEqual([]);
  });

  it('compares ids by what they are', () => {
    const id = hostOf('box').id;
    expect(run(`smartscapeNodes "*" | filter id == "${id}"`)).toEqual([]);
    expect(run(`smartscapeNodes "*" | filter id == toSmartscapeId("${id}") | fields name`)).toEqual([{ name: 'box' }]);
    expect(run('smartscapeNodes "*" | filter tags[`cost-center`] == "x" | fields name')).toEqual([{ name: 'shop' }]);
  });

  it('keeps the references for those who name them', () => {
    const named =
      '| fieldsAdd references | fields name, cluster = getNodeName(references[`belongs_to.aws_ecs_cluster`][0])';
    expect(run(`smartscapeNodes AWS_ECS_SERVICE ${named}`)).toEqual([
      { name: 'cart', cluster: 'shop' },
      { name: 'tax', cluster: 'shop' },
    ]);
  });

  it('leaves out nodes that did not live in the timeframe', () => {
    const names = (from: string) => run(`smartscapeNodes HOST, from: ${from} | fields name`).map(({ name }) => name);
    // `gone` was last seen at 11:30.
    expect(names('-10m')).toEqual(['box']);
    expect(names('-40m')).toEqual(['box', 'gone']);
  });

  it('gives edges with their ends, and the types of those when they are named', () => {
    const edges = run('smartscapeEdges "belongs_to"');
    expect(edges).toHaveLength(2);
    expect(Object.keys(edges[0] ?? {})).toEqual(['source_id', 'target_id', 'type']);
    expect(
      run('smartscapeEdges "*" | summarize n = count(), by: { source_type, type, target_type, dt.system.edge_kind }'),
    ).toEqual([
      {
        source_type: 'AWS_ECS_SERVICE',
        type: 'belongs_to',
        target_type: 'AWS_ECS_CLUSTER',
        'dt.system.edge_kind': 'static',
        n: 2n,
      },
      { source_type: 'AWS_ECS_SERVICE', type: 'runs_on', target_type: 'HOST', 'dt.system.edge_kind': 'static', n: 1n },
    ]);
    expect(run('smartscapeEdges runs_on | fields host = getNodeField(target_id, "name")')).toEqual([{ host: 'box' }]);
  });

  it('traverses forward and backward, and remembers where it came from', () => {
    const forward = 'smartscapeNodes "AWS_ECS_SERVICE" | traverse "belongs_to", "AWS_ECS_CLUSTER"';
    expect(run(`${forward} | fields name, type`)).toEqual([
      { name: 'shop', type: 'AWS_ECS_CLUSTER' },
      { name: 'shop', type: 'AWS_ECS_CLUSTER' },
    ]);
    const there =
      'smartscapeNodes HOST | traverse edgeTypes: { runs_on }, targetTypes: { "AWS_*" }, direction: backward, fieldsKeep: { name }';
    const further = 'traverse { belongs_to }, { AWS_ECS_CLUSTER }, fieldsKeep: name';
    expect(
      run(
        `${there} | ${further} | fields cluster = name, host = dt.traverse.history[0][name], service = dt.traverse.history[-1][name], how = dt.traverse.history[0][edge_type], way = dt.traverse.history[0][direction]`,
      ),
    ).toEqual([{ cluster: 'shop', host: 'box', service: 'cart', how: 'runs_on', way: 'backward' }]);
    expect(run(`${there} | fields same = dt.traverse.history[0][id] == toSmartscapeId("${hostOf('box').id}")`)).toEqual(
      [{ same: true }],
    );
  });

  it.each([
    ['smartscapeNodes', 'NO_PARAMETERS_FOR_COMMAND', 'smartscapeNodes'],
    ['smartscapeNodes from: -1h', 'MISSING_PARAMETER', 'smartscapeNodes'],
    ['smartscapeNodes 1', 'INVALID_PARAMETER', '1'],
    ['smartscapeNodes "*" | traverse "a"', 'MISSING_PARAMETER', 'traverse'],
    ['smartscapeNodes "*" | traverse "a", "b", "c"', 'TOO_MANY_POSITIONAL_PARAMETERS', 'traverse'],
    ['smartscapeNodes "*" | traverse "a", "b", direction: sideways', 'INVALID_PARAMETER', 'sideways'],
    ['smartscapeNodes "*" | traverse "a", "b", nodeId: x', 'NOT_SUPPORTED', 'nodeId'],
  ])('refuses %s', (source, errorType, subject) => {
    expect(errorOfQuery(source)).toMatchObject({ errorType, subject });
  });
});
