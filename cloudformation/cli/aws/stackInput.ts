import type { Parameter, Tag } from '@aws-sdk/client-cloudformation';

/** Where CloudFormation gets the template from: S3, or the request itself (51,200 bytes at most). */
export type TemplateSource = { url: string } | { body: string };

/** Values by name; null keeps what the stack has. */
export type Parameters = Readonly<Record<string, string | null>>;

export type Tags = Readonly<Record<string, string>>;

/** Left out when there are none: a request without tags changes none. */
export const tagsOf = (tags: Tags): { Tags?: Tag[] } => {
  const all = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  return all.length === 0 ? {} : { Tags: all };
};

export const templateOf = (template: TemplateSource) =>
  'url' in template ? { TemplateURL: template.url } : { TemplateBody: template.body };

export const parametersOf = (parameters: Parameters): Parameter[] =>
  Object.entries(parameters).map(([ParameterKey, ParameterValue]) =>
    ParameterValue === null ? { ParameterKey, UsePreviousValue: true } : { ParameterKey, ParameterValue },
  );
