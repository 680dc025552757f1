/** A parsed CloudFormation template, as far as the sandbox reads it. Short forms are already `{ Ref: … }`, `{ 'Fn::…': … }`. */
export interface Template {
  Description?: string;
  Metadata?: { 'AWS::CloudFormation::Interface'?: TemplateInterface };
  Parameters: Record<string, TemplateParameter>;
  Rules: Record<string, TemplateRule>;
  Mappings: Record<string, unknown>;
  Conditions: Record<string, unknown>;
  Resources: Record<string, TemplateResource>;
  Outputs: Record<string, TemplateOutput>;
}

export interface TemplateInterface {
  ParameterGroups?: { Label?: { default?: string }; Parameters?: string[] }[];
  ParameterLabels?: Record<string, { default?: string }>;
}

export interface TemplateParameter {
  Type: string;
  Description?: string;
  Default?: string | number | boolean;
  NoEcho?: boolean | string;
  AllowedValues?: (string | number | boolean)[];
  AllowedPattern?: string;
  MinLength?: number | string;
  MaxLength?: number | string;
  MinValue?: number | string;
  MaxValue?: number | string;
  ConstraintDescription?: string;
}

export interface TemplateRule {
  RuleCondition?: unknown;
  Assertions?: { Assert?: unknown; AssertDescription?: string }[];
}

export interface TemplateResource {
  Type: string;
  Condition?: string;
  DependsOn?: string | string[];
  DeletionPolicy?: string;
  Properties?: Record<string, unknown>;
}

export interface TemplateOutput {
  Description?: string;
  Condition?: string;
  Value: unknown;
}

export const isNoEcho = (parameter: TemplateParameter): boolean => String(parameter.NoEcho ?? false) === 'true';
