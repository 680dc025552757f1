import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import type { TemplateParameter } from '../../../domain/onboarding/template/templateParameters';
import { carried } from './carried';
import type { TemplateName } from './templateNames';

/** A template that comes with this tool. */
export interface Template {
  name: TemplateName;
  body: string;
  /** Of its output TemplateVersion. */
  version: string;
  /** SHA-256 of the body, hexadecimal. */
  sha256: string;
  parameters: readonly TemplateParameter[];
}

interface Declared {
  Type: string;
  NoEcho?: boolean;
  Default?: string | number;
  AllowedValues?: string[];
  AllowedPattern?: string;
  MinValue?: number;
  MaxValue?: number;
  MaxLength?: number;
}

/** Reads a template that comes with this tool. */
export async function readTemplate(name: TemplateName): Promise<Template> {
  const body = carried.templateBody(name);
  // Short forms such as !Ref stay unresolved; nothing that is read here has any.
  const { Parameters, Outputs } = parse(body, { logLevel: 'silent' }) as {
    Parameters: Record<string, Declared>;
    Outputs: { TemplateVersion: { Value: string } };
  };
  return {
    name,
    body,
    version: Outputs.TemplateVersion.Value,
    sha256: createHash('sha256').update(body).digest('hex'),
    parameters: Object.entries(Parameters).map(([parameter, declared]) => parameterOf(parameter, declared)),
  };
}

function parameterOf(name: string, declared: Declared): TemplateParameter {
  return {
    name,
    type: declared.Type === 'Number' ? 'Number' : 'String',
    noEcho: declared.NoEcho === true,
    default: declared.Default === undefined ? undefined : String(declared.Default),
    allowedValues: declared.AllowedValues,
    allowedPattern: declared.AllowedPattern,
    minValue: declared.MinValue,
    maxValue: declared.MaxValue,
    maxLength: declared.MaxLength,
  };
}
