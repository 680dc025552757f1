import { startSandbox } from '../../../kit/startSandbox';
import { appFunctions } from '../../../kit/appFunctions';
import { keepLogRecords, logRecordShelf } from '../../../../sandbox/logStore/logRecords';
import { userScopeShelf } from '../../../../sandbox/http/userScopes';

const arn = (region: string, name = 'dynatrace-ecs-logs-DeliveryStream-Ab1') =>
  `arn:aws:firehose:${region}:123456789012:deliverystream/${name}`;

describe('Which logs arrive', () => {
  it('is told by delivery stream, with the last record and how many log groups', async () => {
    const sandbox = await startSandbox({ situation: 'fresh', withFunctions: true });
    try {
      const now = sandbox.world.clock.now();
      const record = (region: string, group: string, ageMs: number) => ({
        ...{ timestamp: now - ageMs, content: 'line' },
        attributes: { 'aws.data_firehose.arn': arn(region), 'aws.log_group': group },
      });
      keepLogRecords(sandbox.world.shelf(logRecordShelf), [
        record('us-east-1', '/ecs/a', 60_000),
        record('eu-west-1', '/ecs/a', 120_000),
        record('eu-west-1', '/ecs/b', 30_000),
        record('eu-west-1', '/ecs/b', 4 * 3_600_000),
        { timestamp: now - 1000, content: 'of another source', attributes: {} },
      ]);
      const { streams } = await appFunctions(sandbox.url).call('log-arrivals', {});
      expect(streams.map(({ region, records, logGroups, lastAt }) => [region, records, logGroups, lastAt])).toEqual([
        ['eu-west-1', 2, 2, new Date(now - 30_000).toISOString()],
        ['us-east-1', 1, 1, new Date(now - 60_000).toISOString()],
      ]);
      sandbox.world.shelf(userScopeShelf).delete('storage:logs:read');
      await expect(appFunctions(sandbox.url).call('log-arrivals', {})).rejects.toThrow('MissingScope');
    } finally {
      await sandbox.close();
    }
  });
});
