import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { yamlParse } from 'yaml-cfn';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export interface ParameterDeclaration {
  Type: string;
  Description?: string;
  Default?: string | number;
  NoEcho?: boolean;
  AllowedValues?: string[];
  AllowedPattern?: string;
  MinValue?: number;
  MaxValue?: number;
  MinLength?: number;
  MaxLength?: number;
  ConstraintDescription?: string;
}

export interface ResourceDeclaration {
  Type: string;
  Condition?: string;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  Properties: JsonObject;
}

export interface Template {
  Description: string;
  Transform?: Json;
  Metadata: {
    'cfn-lint'?: Json;
    'AWS::CloudFormation::Interface': {
      ParameterGroups: Array<{ Label: { default: string }; Parameters: string[] }>;
      ParameterLabels: Record<string, { default: string }>;
    };
  };
  Parameters: Record<string, ParameterDeclaration>;
  Rules: Record<string, { Assertions: Array<{ Assert: Json; AssertDescription: string }> }>;
  Conditions: Record<string, Json>;
  Resources: Record<string, ResourceDeclaration>;
  Outputs: Record<string, { Description: string; Value: Json }>;
}

export type Kind = 'metrics' | 'logs';
export const kinds: readonly Kind[] = ['metrics', 'logs'];
const files: Record<Kind, string> = { metrics: 'ecs-metric-stream.yaml', logs: 'ecs-log-stream.yaml' };

export const pathOf = (kind: Kind) => join(__dirname, '..', '..', 'cloudformation', files[kind]);
export const textOf = (kind: Kind) => readFileSync(pathOf(kind), 'utf8');

/** A template, with short forms (`!Ref`) written out; a new copy each time. */
export function parseTemplate(text: string): Template {
  return yamlParse(text) as Template;
}

/** A value that must be text or a number, as text. */
export function asText(value: Json | undefined): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Error(`expected text, got ${JSON.stringify(value)}`);
}
