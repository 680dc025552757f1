import { readAppConfig } from '../../../sandbox/runtime/readAppConfig';
import { join } from 'node:path';
import { overviewBoard } from '../../../domain/dashboards/overviewBoard';
import { shippedDocument, wantedDocument } from '../../kit/readyMadeDocuments';

const dataTiles = () => Object.values(overviewBoard().tiles).flatMap((tile) => (tile.type === 'data' ? [tile] : []));

describe('the board that ships with the app', () => {
  it('is the one that the builder makes; `npm run documents` writes it anew', () => {
    expect(shippedDocument()).toBe(wantedDocument());
  });

  it('is declared with a name in the manifest', () => {
    const { documents } = readAppConfig(join(__dirname, '../../../app.config.json'));
    expect(documents).toMatchObject({ 'ecs-overview': { name: 'ECS overview' } });
  });

  it('names no cluster, account or region: each of its tiles takes those that are chosen above, and both families', () => {
    const tiles = dataTiles();
    expect(tiles).toHaveLength(7);
    for (const { title, query } of tiles) {
      expect([title, query.includes('$Account'), query.includes('$Region')]).toEqual([title, true, true]);
      expect(query).not.toMatch(/in\(clustername, \{/);
    }
    expect(tiles.filter(({ query }) => !query.includes('cloud.aws.ecs.CPU') && !/Memory|Task/.test(query))).toEqual([]);
  });

  it('offers what reported within a day, of both families, once', () => {
    const cluster = overviewBoard().variables.find(({ key }) => key === 'Cluster');
    expect(cluster?.input).toContain('by: { value = clustername }, from: now()-24h');
    expect(cluster?.input).toContain('by: { value = ClusterName }, from: now()-24h');
    expect(cluster?.input).toContain('| summarize n = sum(n), by: { value }');
  });
});
