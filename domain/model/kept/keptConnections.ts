import { connectionKey, migrateConnections, type Connection } from '../connection';
import type { KeptKind } from './keptObject';
import { assertKnownFormat, filled, keptFormat } from './valueFields';

/** Stored connections: `settings/schemas/connection.schema.json`. */
export const keptConnections: KeptKind<Connection> = {
  ...{ name: 'connections', schemaId: 'connection', noun: 'connection', most: 5000 },
  valueOf: ({ metrics, ...one }) => ({
    format: keptFormat,
    ...one,
    templateVersion: one.templateVersion ?? '',
    ecsMetrics: metrics?.ecs ?? [],
    insightsMetrics: metrics?.insights ?? [],
  }),
  rawOf: ({ format, templateVersion, ecsMetrics, insightsMetrics, ...one }) => {
    assertKnownFormat({ format });
    const version = filled(templateVersion);
    const [ecs, insights] = [ecsMetrics ?? [], insightsMetrics ?? []];
    const isPicked = [ecs, insights].some((names) => !Array.isArray(names) || names.length > 0);
    return {
      ...one,
      ...(version === undefined ? {} : { templateVersion: version }),
      ...(isPicked ? { metrics: { ecs, insights } } : {}),
    };
  },
  read: migrateConnections,
  idOf: connectionKey,
  titleOf: ({ accountId, region }) => `${accountId} in ${region}`,
};
