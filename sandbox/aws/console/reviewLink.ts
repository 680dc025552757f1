import type { World } from '../../world/world';
import { validationError } from '../protocol/awsError';
import { defaultAccountId } from '../protocol/caller';
import { capabilitiesOf } from '../cloudformation/capabilitiesOf';
import { readTemplate } from '../cloudformation/prepareStack';
import { isNoEcho, type Template } from '../template/template';
import { readLink } from './readLink';

/** A parameter as the page shows it. */
export interface ReviewedParameter {
  name: string;
  label: string;
  description: string;
  /** Typed unseen; never filled from a link. */
  noEcho: boolean;
  /** From the link, else the template's default. */
  value: string;
  allowedValues: string[] | null;
}

/** The "Quick create stack" page as data. */
export interface Review {
  stackName: string;
  templateUrl: string;
  description: string;
  signedInTo: string;
  groups: { label: string; parameters: ReviewedParameter[] }[];
  capability: string | null;
  /** Names in the link that AWS ignores without a word; the sandbox says so. */
  ignored: string[];
  shortened: boolean;
}

/** Longest templateURL that the console takes. */
const longestUrl = 1024;

/**
 * Opens a quick-create link as the console does.
 * @throws AwsError ValidationError
 */
export function reviewLink(world: World, fragment: string): Review {
  const link = readLink(fragment);
  if (!link)
    throw validationError('This address is no quick-create link: #/stacks/create/review?templateURL=… is expected.');
  if (!link.templateUrl) throw validationError('templateURL is missing in the link.');
  if (link.templateUrl.length > longestUrl) {
    throw validationError(`templateURL has ${link.templateUrl.length} characters; at most ${longestUrl} are allowed.`);
  }
  const template = readTemplate(world, { url: link.templateUrl });
  const isTaken = (name: string) => {
    const parameter = template.Parameters[name];
    return parameter !== undefined && Object.hasOwn(template.Parameters, name) && !isNoEcho(parameter);
  };
  const taken = Object.fromEntries(Object.entries(link.parameters).filter(([name]) => isTaken(name)));
  const expectedAccount = taken['ExpectedAccountId'] ?? '';
  return {
    stackName: link.stackName,
    templateUrl: link.templateUrl,
    description: template.Description ?? '',
    signedInTo: /^\d{12}$/.test(expectedAccount) ? expectedAccount : defaultAccountId,
    groups: groupsOf(template, taken),
    capability: capabilitiesOf(template).needed,
    ignored: Object.keys(link.parameters).filter((name) => !isTaken(name)),
    shortened: !world.realtime,
  };
}

/** By AWS::CloudFormation::Interface; parameters that it leaves out come last. */
function groupsOf(template: Template, taken: Readonly<Record<string, string>>): Review['groups'] {
  const layout = template.Metadata?.['AWS::CloudFormation::Interface'];
  const known = (names: readonly string[] = []) => names.filter((name) => Object.hasOwn(template.Parameters, name));
  const groups = (layout?.ParameterGroups ?? []).map((group) => ({
    label: group.Label?.default ?? 'Parameters',
    names: known(group.Parameters),
  }));
  const placed = new Set(groups.flatMap(({ names }) => names));
  const others = Object.keys(template.Parameters).filter((name) => !placed.has(name));
  return [...groups, { label: groups.length > 0 ? 'Other parameters' : 'Parameters', names: others }]
    .filter(({ names }) => names.length > 0)
    .map(({ label, names }) => ({ label, parameters: names.map((name) => parameterOf(template, taken, name)) }));
}

function parameterOf(template: Template, taken: Readonly<Record<string, string>>, name: string): ReviewedParameter {
  const parameter = template.Parameters[name] ?? { Type: 'String' };
  const label = template.Metadata?.['AWS::CloudFormation::Interface']?.ParameterLabels?.[name]?.default;
  return {
    name,
    label: label ?? name,
    description: parameter.Description ?? '',
    noEcho: isNoEcho(parameter),
    value: taken[name] ?? (parameter.Default === undefined ? '' : String(parameter.Default)),
    allowedValues: parameter.AllowedValues?.map(String) ?? null,
  };
}
