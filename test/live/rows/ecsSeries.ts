import { connectionKey, query, records, streamKey } from '../query';
import { CouldNotAsk, finding, type Question } from '../question';

const entity = 'dt.entity.cloud:aws:ecs:metric_streams:cluster';
const reads = { touches: 'reads', makes: null } as const;

/** Asks a key's series for dimensions and whether each has a value. */
const carries = (
  id: string,
  unconfirmed: string,
  keyOf: typeof streamKey,
  dimensions: readonly string[],
  isExpected = true,
): Question => ({
  id,
  unconfirmed,
  asked: `timeseries avg(<ECS metric>), by:{${dimensions.join(', ')}}`,
  ...reads,
  confirms: isExpected ? 'each has a value' : 'none has a value',
  async ask(environment) {
    const key = await keyOf(environment);
    const by = dimensions.map((name) => `\`${name}\``).join(', ');
    const found = await records(
      environment,
      `timeseries x = avg(\`${key}\`), by:{${by}}, from:now()-2h | fieldsRemove x | limit 20`,
    );
    if (found.length === 0) throw new CouldNotAsk('no series within the last two hours');
    const told = dimensions.map((name) => [name, found.filter((one) => (one[name] ?? null) !== null).length] as const);
    const holds = told.every(([, count]) => (isExpected ? count === found.length : count === 0));
    return finding(
      holds,
      `of ${found.length} series: ${told.map(([name, count]) => `${name} on ${count}`).join(', ')}`,
    );
  },
});

/** What series of ECS and nodes of Smartscape carry. */
export const ecsSeries: readonly Question[] = [
  carries('stream-dimensions', 'Series of a stream carry account, region and cluster under these names.', streamKey, [
    'aws.account.id',
    'aws.region',
    'clustername',
  ]),
  carries('stream-entity', 'The cluster entity of the extension attaches to AWS/ECS metrics too.', streamKey, [entity]),
  carries('stream-no-source', 'Series of a stream carry no dt.da.source.', streamKey, ['dt.da.source'], false),
  carries('connection-place', "Series of Dynatrace's own AWS connection carry account and region.", connectionKey, [
    'aws.account.id',
    'aws.region',
  ]),
  {
    id: 'connection-desired-tasks',
    unconfirmed: "The connection's key of desired tasks has DesiredTaskCount in its name.",
    asked: 'metrics | filter startsWith(metric.key, "cloud.aws.ecs") and contains(metric.key, "esiredTaskCount")',
    ...reads,
    confirms: 'a key with .DesiredTaskCount.By.',
    async ask(environment) {
      await connectionKey(environment);
      const text =
        'metrics from:now()-2h | filter startsWith(metric.key, "cloud.aws.ecs") and contains(lower(metric.key), "desired") | summarize n = count(), by:{metric.key}';
      const keys = (await records(environment, text)).map((one) => String(one['metric.key']));
      if (keys.length === 0) throw new CouldNotAsk('no metric of desired tasks; is Container Insights on?');
      return finding(
        keys.some((key) => key.includes('.DesiredTaskCount.By.')),
        keys.join(', '),
      );
    },
  },
  {
    id: 'smartscape-service',
    unconfirmed: 'An ECS service in Smartscape names its cluster in references["belongs_to.aws_ecs_cluster"].',
    asked: 'smartscapeNodes "AWS_ECS_SERVICE" | fieldsAdd references',
    ...reads,
    confirms: 'the reference is there',
    async ask(environment) {
      const [node] = await records(environment, 'smartscapeNodes "AWS_ECS_SERVICE" | fieldsAdd references | limit 1');
      if (node === undefined) throw new CouldNotAsk('no ECS service in Smartscape');
      const edges = Object.keys(node['references'] ?? {});
      return finding(edges.includes('belongs_to.aws_ecs_cluster'), `references: ${edges.join(', ') || 'none'}`);
    },
  },
  {
    id: 'smartscape-unknown-type',
    unconfirmed: 'A type that Smartscape does not have is empty, not an error.',
    asked: 'smartscapeNodes "ECS_SLO_LAUNCHPAD_NEVER"',
    ...reads,
    confirms: 'no record, no refusal',
    async ask(environment) {
      const { records: found, refusal } = await query(environment, 'smartscapeNodes "ECS_SLO_LAUNCHPAD_NEVER"');
      return finding(refusal === null && found.length === 0, refusal ?? `${found.length} records`);
    },
  },
];
