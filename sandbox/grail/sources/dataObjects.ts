/**
 * Tables that Grail has and the sandbox has not: a query of them is not supported, which says nothing about the query.
 * @see https://docs.dynatrace.com/docs/shortlink/assign-bucket-table-permissions
 * @see https://github.com/Dynatrace/dynatrace-for-ai (dt-dql-essentials, "Data objects")
 */
export const missingTables: readonly string[] = [
  ...['spans', 'events', 'bizevents', 'security.events', 'application.snapshots'],
  ...['user.events', 'user.sessions', 'user.replays'],
  ...['dt.davis.problems', 'dt.davis.events', 'dt.davis.problems.snapshots', 'dt.davis.events.snapshots'],
  ...[
    'dt.system.events',
    'dt.system.buckets',
    'dt.system.data_objects',
    'dt.system.query_executions',
    'dt.system.files',
  ],
];

/** They are there for commands of their own, as a real environment says. */
export const tablesOfCommands: readonly string[] = ['smartscape.nodes', 'smartscape.edges'];

/** Types of entities that every environment with entities has, be there none of them. */
export const usualEntityTypes: readonly string[] = [
  ...['custom_device', 'custom_device_group', 'host', 'process_group', 'process_group_instance', 'service'],
];
