import { yamlParse } from 'yaml-cfn';
import { validationError } from '../protocol/awsError';
import type { Template, TemplateResource } from './template';

/** What was read last: a stack set hands the same template to hundreds of accounts. */
let last: { body: string; template: Template } | null = null;

/** @throws AwsError ValidationError in the words of CloudFormation. */
export function parseTemplate(body: string): Template {
  if (last?.body === body) return last.template;
  const template = readTemplate(body);
  last = { body, template };
  return template;
}

function readTemplate(body: string): Template {
  const parsed = parseYaml(body);
  if (!isObject(parsed)) throw validationError('Template format error: unsupported structure.');
  const template = { ...emptySections(), ...parsed } as Template;
  if ('Transform' in parsed) throw validationError('Transforms are not supported by the sandbox.');
  if (Object.keys(template.Resources).length === 0) {
    throw validationError('Template format error: At least one Resources member must be defined.');
  }
  for (const [logicalId, resource] of Object.entries(template.Resources)) checkResource(logicalId, resource);
  return template;
}

const emptySections = () => ({ Parameters: {}, Rules: {}, Mappings: {}, Conditions: {}, Resources: {}, Outputs: {} });

function parseYaml(body: string): unknown {
  try {
    return yamlParse(body);
  } catch (error) {
    const { mark } = error as { mark?: { line: number; column: number } };
    const place = mark ? ` (line ${mark.line + 1}, column ${mark.column + 1})` : '';
    throw validationError(`Template format error: YAML not well-formed.${place}`);
  }
}

function checkResource(logicalId: string, resource: TemplateResource): void {
  if (isObject(resource) && typeof resource.Type === 'string') return;
  throw validationError(
    `Template format error: [/Resources/${logicalId}] Every Resources object must contain a Type member.`,
  );
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
