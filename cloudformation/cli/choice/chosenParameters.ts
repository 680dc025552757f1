import { environmentApiUrl } from '../../../domain/onboarding/stored/environmentApiUrl';
import { ingestEndpoints } from '../../../domain/onboarding/places/ingestEndpoints';
import { invalidInput } from '../../../domain/onboarding/places/invalidInput';
import type { SavedChoice } from '../../../domain/onboarding/link/savedChoice';
import type { ChoiceFlags } from './choiceFlags';
import { parameterFlags, type Origins } from '../flagNames';

interface Chosen {
  parameters: Record<string, string>;
  /** Where each was given. */
  origins: Origins;
}

/**
 * The parameters that flags, `--set` and a saved choice make together. Flags go before the saved choice, and take with them what they
 * contradict there.
 * @throws Failure `InvalidInput` when two of them on one command line name the same parameter
 */
export function chosenParameters(flags: ChoiceFlags, saved: SavedChoice | null): Chosen {
  const byFlag = given(flags);
  const bySet = settings(flags.set ?? []);
  for (const [name, value] of Object.entries(bySet)) {
    const flag = parameterFlags[name];
    if (!(name in byFlag)) continue;
    // The preset that follows from a list was not given by anybody.
    if (name === 'FilterPreset' && flags.preset === undefined && value === impliedPreset(flags)) continue;
    const first = name === 'FilterPreset' && flags.preset === undefined ? impliedBy(flags) : flag;
    throw invalidInput(`--set ${name}`, `and ${first ?? name} name the same parameter`, 'Give one of the two.');
  }
  const now = { ...byFlag, ...bySet };
  const kept = Object.entries(saved?.parameters ?? {}).filter(([name]) => !contradicted(now).includes(name));
  const fromFile = (name: string) => [name, `${name} in ${flags.choice ?? 'the saved choice'}`] as const;
  return {
    parameters: { ...Object.fromEntries(kept), ...now },
    origins: {
      ...Object.fromEntries(kept.map(([name]) => fromFile(name))),
      ...Object.fromEntries(Object.keys(byFlag).map((name) => [name, parameterFlags[name] ?? name])),
      ...Object.fromEntries(Object.keys(bySet).map((name) => [name, `--set ${name}`])),
    },
  };
}

/** What a saved choice may hold that flags rule out: the templates refuse both at once. */
function contradicted(now: Readonly<Record<string, string>>): string[] {
  const { FilterPreset: preset, LogGroups: groups, AccountWide: wide, DynatraceTokenSecretArn: secret } = now;
  return [
    ...(preset !== undefined && preset !== 'Namespaces' ? ['Namespaces'] : []),
    ...(preset !== undefined && preset !== 'EcsMetrics' ? ['EcsMetricNames', 'InsightsMetricNames'] : []),
    ...(wide === 'true' ? ['LogGroups'] : []),
    ...(groups ? ['AccountWide', 'ExcludedLogGroups'] : []),
    ...(secret ? ['TokenRotationFunctionArn'] : []),
    ...(now['TokenRotationFunctionArn'] ? ['DynatraceTokenSecretArn'] : []),
  ];
}

function given(flags: ChoiceFlags): Record<string, string> {
  const { environment, endpoint, linkedAccounts, accountWide, versioning } = flags;
  const values: Record<string, string | undefined> = {
    DynatraceEnvironmentUrl: environment && apiUrl(environment),
    DynatraceEndpoint: endpoint && ingestEndpoints[endpoint],
    DynatraceTokenSecretArn: flags.secretArn,
    FilterPreset: flags.preset ?? impliedPreset(flags),
    EcsMetricNames: flags.ecsMetrics,
    InsightsMetricNames: flags.insightsMetrics,
    Namespaces: flags.namespaces,
    IncludeLinkedAccounts: linkedAccounts && 'true',
    LogGroups: flags.logGroups,
    AccountWide: accountWide && 'true',
    ExpectedAccountId: flags.account,
    PermissionsBoundaryArn: flags.boundary,
    KmsKeyArn: flags.kmsKey,
    AlarmTopicArn: flags.alarmTopic,
    BackupBucketVersioning: versioning && 'true',
    AccessLogBucketName: flags.accessLogs,
    TokenRotationFunctionArn: flags.rotationFunction,
  };
  return Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** The one preset that a list of namespaces or metrics goes with. */
function impliedPreset(flags: ChoiceFlags): string | undefined {
  if (flags.ecsMetrics !== undefined || flags.insightsMetrics !== undefined) return 'EcsMetrics';
  return flags.namespaces === undefined ? undefined : 'Namespaces';
}

function impliedBy({ ecsMetrics, insightsMetrics }: ChoiceFlags): string {
  if (ecsMetrics !== undefined) return '--ecs-metrics';
  return insightsMetrics === undefined ? '--namespaces' : '--insights-metrics';
}

/** Addresses of other forms are left to the template's own pattern. */
function apiUrl(environment: string): string {
  try {
    return environmentApiUrl(environment);
  } catch {
    return environment;
  }
}

function settings(pairs: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const pair of pairs) {
    const [, name, value] = /^(\w+)=(.*)$/s.exec(pair) ?? [];
    if (name === undefined || value === undefined)
      throw invalidInput('--set', 'is not NAME=VALUE', 'Write, for example: --set BackupRetentionDays=30');
    if (name in found) throw invalidInput(`--set ${name}`, 'is given twice', 'Leave one of the two out.');
    found[name] = value;
  }
  return found;
}
