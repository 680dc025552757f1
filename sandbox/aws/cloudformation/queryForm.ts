import { validationError } from '../protocol/awsError';
import type { ChangeSetRequest } from './changeSets';
import type { CreateStackRequest } from './createStack';

/** `<name>.member.1<field>`, `<name>.member.2<field>`, … */
export function list(form: URLSearchParams, name: string, field = ''): { prefix: string; value: string }[] {
  const items: { prefix: string; value: string }[] = [];
  for (let index = 1; ; index += 1) {
    const prefix = `${name}.member.${index}`;
    const value = form.get(`${prefix}${field}`);
    if (value === null) return items;
    items.push({ prefix, value });
  }
}

export const texts = (form: URLSearchParams, name: string): string[] => list(form, name).map(({ value }) => value);

export function readStackRequest(form: URLSearchParams): CreateStackRequest {
  return {
    stackName: form.get('StackName') ?? '',
    template: readTemplateSource(form),
    parameters: readParameterList(form),
    capabilities: texts(form, 'Capabilities'),
    tags: readTags(form) ?? new Map(),
    roleArn: form.get('RoleARN'),
    isProtected: form.get('EnableTerminationProtection') === 'true',
  };
}

/** Null when the request has none, which changes none. https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Tag.html @throws AwsError */
export function readTags(form: URLSearchParams): Map<string, string> | null {
  const tags = list(form, 'Tags', '.Key').map(
    ({ prefix, value }) => [value, form.get(`${prefix}.Value`) ?? ''] as const,
  );
  if (tags.length > 50)
    throw validationError(
      "1 validation error detected: Value at 'tags' failed to satisfy constraint: Member must have length less than or equal to 50",
    );
  for (const [key, value] of tags) {
    if (/^aws:/i.test(key)) throw validationError('aws: prefixed tag key names are not allowed for external use.');
    if (key === '' || key.length > 128 || value.length > 256)
      throw validationError(`1 validation error detected: Value at 'tags' failed to satisfy constraint: ${key}`);
  }
  return tags.length === 0 ? null : new Map(tags);
}

export function readChangeSetRequest(form: URLSearchParams): ChangeSetRequest {
  const previous = list(form, 'Parameters', '.ParameterKey').filter(
    ({ prefix }) => form.get(`${prefix}.UsePreviousValue`) === 'true',
  );
  return {
    stackName: form.get('StackName') ?? '',
    name: form.get('ChangeSetName') ?? '',
    kind: form.get('ChangeSetType') ?? 'UPDATE',
    template: form.get('UsePreviousTemplate') === 'true' ? null : readTemplateSource(form),
    parameters: readParameterList(form),
    kept: previous.map(({ value }) => value),
    capabilities: texts(form, 'Capabilities'),
    tags: readTags(form),
    roleArn: form.get('RoleARN'),
  };
}

export function readTemplateSource(form: URLSearchParams): CreateStackRequest['template'] {
  const url = form.get('TemplateURL');
  const body = form.get('TemplateBody');
  if (body !== null && new TextEncoder().encode(body).length > 51_200)
    throw validationError(
      "1 validation error detected: Value at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to 51200",
    );
  if (url !== null && body === null) return { url };
  if (body !== null && url === null) return { body };
  throw validationError('Either Template URL or Template Body must be specified.');
}

export function readParameterList(form: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    list(form, 'Parameters', '.ParameterKey')
      .filter(({ prefix }) => form.get(`${prefix}.UsePreviousValue`) !== 'true')
      .map(({ prefix, value }) => [value, form.get(`${prefix}.ParameterValue`) ?? '']),
  );
}
