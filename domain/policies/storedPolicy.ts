import type { Policy, PolicyTemplate } from '../model/policy';
import { parametersOfTexts, parameterTexts } from '../model/kept/parameterTexts';
import { numberOf } from '../model/kept/valueFields';
import { isRecord } from '../model/stored';
import { wrongField } from './policyField';
import { readPolicy, type GivenPolicy } from './readPolicy';

/** Id of the settings schema, `settings/schemas/policy.schema.json`. */
export const policySchemaId = 'policy';

/** So many policies an environment takes, as the schema says. */
export const mostPolicies = 100;

/** Form of the values; an object without it is of the first. */
const storedVersion = '1';

/**
 * A policy as a settings object holds it. Numbers are texts: of the types that a schema for apps can have, text, boolean, list and enum are
 * described, a number is not.
 */
export function storedPolicy(policy: Policy): Record<string, unknown> {
  const { match, limits, alerts } = policy;
  return {
    format: storedVersion,
    id: policy.id,
    name: policy.name,
    enabled: policy.enabled,
    order: `${policy.order}`,
    accounts: match.accounts ?? [],
    regions: match.regions ?? [],
    clusterName: match.name ?? '',
    serviceName: match.service ?? '',
    tags: Object.entries(match.tags ?? {}).map(([key, value]) => `${key}=${value}`),
    capacity: match.capacity ?? 'any',
    templates: policy.set.map(storedTemplate),
    alerts: alerts !== false,
    alertTiers: Array.isArray(alerts) ? alerts : [],
    dashboard: policy.dashboard ?? '',
    maintenanceWindows: policy.exclusions,
    engine: policy.engine ?? 'default',
    writes: `${limits.writes}`,
    changePercent: `${limits.changePercent}`,
    deleteAfterDays: limits.deleteAfterDays === null ? '' : `${limits.deleteAfterDays}`,
  };
}

const storedTemplate = ({ templateId, parameters }: PolicyTemplate): Record<string, string> => ({
  templateId,
  ...parameterTexts(parameters),
});

/**
 * Reads the value of a settings object of any format. @param objectId stands for an id where somebody made the object in Settings
 * @throws Failure `InvalidInput` naming the field by the name that it has in Settings
 */
export function readStoredPolicy(value: unknown, objectId: string): GivenPolicy & { id: string } {
  if (!isRecord(value)) throw wrongField('value', 'is not an object');
  const { format = storedVersion } = value;
  if (format !== storedVersion)
    throw wrongField(
      'format',
      `${JSON.stringify(format)} is of a newer version of this app`,
      'Update this app in the environment.',
    );
  try {
    const policy = readPolicy(givenOf(value), '');
    return { ...policy, id: policy.id ?? objectId };
  } catch (error) {
    throw renamed(error);
  }
}

function givenOf(value: Record<string, unknown>): Record<string, unknown> {
  const filled = (name: string) => (value[name] === '' || value[name] === null ? undefined : value[name]);
  return {
    ...{ id: filled('id'), name: value['name'], enabled: value['enabled'], order: numberOf(filled('order')) },
    match: {
      ...{ accounts: filled('accounts'), regions: filled('regions'), name: filled('clusterName') },
      ...{ service: filled('serviceName'), tags: tagsOf(filled('tags')) },
      capacity: value['capacity'] === 'any' ? undefined : filled('capacity'),
    },
    set: templatesOf(value['templates']),
    alerts: alertsOf(value),
    dashboard: filled('dashboard'),
    exclusions: filled('maintenanceWindows'),
    engine: value['engine'] === 'default' ? undefined : filled('engine'),
    limits: {
      writes: numberOf(filled('writes')),
      changePercent: numberOf(filled('changePercent')),
      deleteAfterDays: numberOf(filled('deleteAfterDays')),
    },
  };
}

function tagsOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const entries = value.map((one: unknown): [string, string] => {
    const [, key = '', tag = '*'] = /^([^=]*)(?:=(.*))?$/s.exec(typeof one === 'string' ? one : '') ?? [];
    return [key, tag];
  });
  return Object.fromEntries(entries);
}

const alertsOf = ({ alerts, alertTiers }: Record<string, unknown>): unknown =>
  alerts === true && Array.isArray(alertTiers) && alertTiers.length > 0 ? alertTiers : alerts;

const templatesOf = (list: unknown): unknown =>
  Array.isArray(list) ? list.map((one: unknown) => templateOf(one)) : list;

function templateOf(raw: unknown): unknown {
  if (!isRecord(raw)) return raw;
  const { templateId, ...fields } = raw;
  return { templateId, parameters: parametersOfTexts(fields) };
}

const settingsNames: readonly (readonly [string, string])[] = [
  ['match.name', 'clusterName'],
  ['match.service', 'serviceName'],
  ['match.', ''],
  ['set', 'templates'],
  ['exclusions', 'maintenanceWindows'],
  ['limits.', ''],
];

/** The failure by the names that the fields have in Settings. */
function renamed(error: unknown): unknown {
  if (!(error instanceof Error) || !('report' in error)) return error;
  const [field = '', ...rest] = error.message.split(': ');
  const [from, to] = settingsNames.find(([name]) => field.startsWith(name)) ?? ['', ''];
  const name = `${to}${field.slice(from.length)}`.replace('.parameters.', '.');
  return wrongField(name, rest.join(': '), `Correct "${name}" of this policy in Settings, or remove the policy here.`);
}
