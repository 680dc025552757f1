import type { Parameter } from '@aws-sdk/client-cloudformation';

/** Where CloudFormation gets the template from: S3, or the request itself (51,200 bytes at most). */
export type TemplateSource = { url: string } | { body: string };

/** Values by name; null keeps what the stack has. */
export type Parameters = Readonly<Record<string, string | null>>;

export const templateOf = (template: TemplateSource) =>
  'url' in template ? { TemplateURL: template.url } : { TemplateBody: template.body };

export const parametersOf = (parameters: Parameters): Parameter[] =>
  Object.entries(parameters).map(([ParameterKey, ParameterValue]) =>
    ParameterValue === null ? { ParameterKey, UsePreviousValue: true } : { ParameterKey, ParameterValue },
  );
