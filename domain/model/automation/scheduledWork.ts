/** What this app can have run by itself, each as a workflow of one task. */
export const scheduledNames = ['protect-clusters', 'check-burn'] as const;
export type ScheduledName = (typeof scheduledNames)[number];

export interface ScheduledWork {
  /** The workflow's id: fixed, so that asking twice makes one. */
  workflowId: string;
  /** At most 200 characters. */
  title: string;
  description: string;
  /** Minutes between two runs, unless somebody chooses otherwise. */
  usualCadence: number;
  /** Dynatrace takes 1 to 720; an event closes after six hours, so that a check of budgets has to come twice in that time. */
  slowestCadence: number;
  /** What its actor has to consent to in Workflows: everything that the action calls. */
  scopes: readonly string[];
}

const reading = [
  'slo:slos:read',
  'storage:metrics:read',
  'storage:buckets:read',
  'environment-api:metrics:read',
  'state:app-states:read',
];

export const scheduledWork: Readonly<Record<ScheduledName, ScheduledWork>> = {
  'protect-clusters': {
    workflowId: 'b7a0b7f4-5c1e-4d0e-9a57-3f0f5d1e6c01',
    title: 'ECS SLO Launchpad: protect clusters',
    description:
      'Runs the policies: new clusters get their SLOs, alerts and dashboard. Nothing is deleted unless a policy says so.',
    ...{ usualCadence: 60, slowestCadence: 720 },
    scopes: [
      ...reading,
      ...['app-settings:objects:read', 'state:app-states:write', 'slo:slos:write', 'settings:objects:read'],
      ...['settings:objects:write', 'davis:analyzers:execute', 'storage:entities:read', 'storage:smartscape:read'],
      ...['environment-api:entities:read', 'document:documents:read', 'document:documents:write'],
    ],
  },
  'check-burn': {
    workflowId: 'b7a0b7f4-5c1e-4d0e-9a57-3f0f5d1e6c02',
    title: 'ECS SLO Launchpad: check error budgets',
    description:
      'Looks for slow burns and spent error budgets; opens one problem a breach and keeps it open while it lasts.',
    ...{ usualCadence: 15, slowestCadence: 180 },
    scopes: [...reading, 'state:app-states:write', 'storage:events:write'],
  },
};
