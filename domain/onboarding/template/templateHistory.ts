/** What one version of the metric stream template brought. */
export interface TemplateStep {
  version: string;
  /** In words of whoever runs the stack. */
  changes: readonly string[];
  /** Which filter presets it changed, so that the metric stream of such a stack restarts. */
  restarts: readonly string[];
}

/** Oldest first. A test holds the last to the template that ships. */
export const templateHistory: readonly TemplateStep[] = [
  { version: '1.0.0', changes: ['The first version.'], restarts: [] },
  {
    version: '1.1.0',
    changes: [
      'Namespaces of your choice, and linked accounts.',
      'Permissions boundary, KMS key from end to end, and alarms, all optional.',
      'Firehose may write to its own two log streams only.',
    ],
    restarts: [],
  },
  {
    version: '1.2.0',
    changes: [
      'The smallest preset also streams the numbers of running and desired tasks, where Container Insights is on.',
      'Versions and access logs of the backup bucket, and rotation of the token by a function of yours, all optional.',
    ],
    restarts: ['EcsSlo'],
  },
  {
    version: '1.3.0',
    changes: ['Single metrics of ECS and of Container Insights can be picked.'],
    restarts: [],
  },
];

/** How a stack's template stands to ours. */
export type TemplateAge =
  | { kind: 'same' }
  | { kind: 'older'; steps: TemplateStep[]; restarts: boolean }
  | { kind: 'newer' }
  | { kind: 'unknown' };

/**
 * What an update would bring a stack. `restarts`: its metric stream restarts, and two to three minutes are missing.
 * @param version of the stack; null where nobody knows it
 */
export function templateAge(version: string | null, preset: string): TemplateAge {
  const own = templateHistory.at(-1)?.version ?? '';
  if (version === null || !/^\d+\.\d+\.\d+$/.test(version)) return { kind: 'unknown' };
  if (version === own) return { kind: 'same' };
  if (compare(version, own) > 0) return { kind: 'newer' };
  const steps = templateHistory.filter((step) => compare(step.version, version) > 0);
  return { kind: 'older', steps, restarts: steps.some(({ restarts }) => restarts.includes(preset)) };
}

function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  const place = a?.findIndex((number, index) => number !== b?.[index]) ?? -1;
  return place < 0 ? 0 : (a?.[place] ?? 0) - (b?.[place] ?? 0);
}
