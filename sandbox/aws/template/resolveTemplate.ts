import { validationError } from '../protocol/awsError';
import { NodeEvaluator } from './nodeEvaluator';
import { getAttParts, placeholders, references, subParts } from './references';
import type { Template, TemplateOutput, TemplateResource } from './template';

/** Physical id (what `Ref` answers) and attributes of a resource. */
export interface ResourceIdentity {
  physicalId: string;
  attributes: Record<string, string>;
}

export interface ResolvedResource {
  logicalId: string;
  type: string;
  deletionPolicy: string;
  properties: Record<string, unknown>;
  /** Logical ids of resources of this stack that must exist before. */
  dependsOn: string[];
}

export interface ResolvedTemplate {
  resources: ResolvedResource[];
  outputs: { key: string; value: string; description: string }[];
}

type Refs = Readonly<Record<string, unknown>>;

/**
 * The template with exact values: no condition, no function left, resources and outputs of unmet conditions gone.
 * @throws AwsError ValidationError for references to what the template does not have.
 */
export function resolveTemplate(
  template: Template,
  refs: Refs,
  identities: ReadonlyMap<string, ResourceIdentity>,
): ResolvedTemplate {
  checkReferences(template, refs);
  const { Conditions, Resources, Outputs } = evaluate(template, refs, identities);
  const isMet = (condition: string | undefined) => condition === undefined || Conditions[condition] === true;
  const present = Object.keys(Resources).filter((id) => isMet(template.Resources[id]?.Condition));
  return {
    resources: present.map((logicalId) => {
      const { Type, DeletionPolicy, DependsOn, Properties } = template.Resources[logicalId] as TemplateResource;
      const needed = new Set([...references(Properties), ...[DependsOn ?? []].flat()]);
      return {
        logicalId,
        type: Type,
        deletionPolicy: DeletionPolicy ?? 'Delete',
        properties: withoutNoValue(Resources[logicalId]?.Properties ?? {}) as Record<string, unknown>,
        dependsOn: present.filter((id) => needed.has(id)),
      };
    }),
    outputs: Object.keys(Outputs)
      .filter((key) => isMet(template.Outputs[key]?.Condition))
      .map((key) => ({
        key,
        value: String(Outputs[key]?.Value),
        description: template.Outputs[key]?.Description ?? '',
      })),
  };
}

interface Evaluated {
  Conditions: Record<string, unknown>;
  Resources: Record<string, TemplateResource>;
  Outputs: Record<string, TemplateOutput>;
}

function evaluate(template: Template, refs: Refs, identities: ReadonlyMap<string, ResourceIdentity>): Evaluated {
  const ids = [...identities].map(([id, { physicalId }]) => [id, physicalId]);
  const attributes = Object.fromEntries([...identities].map(([id, identity]) => [id, identity.attributes]));
  // The order matters to the library: it looks conditions up while it reads the resources.
  const { Parameters, Mappings, Conditions, Resources, Outputs } = template;
  const sections = { Parameters, Mappings, ...(prepare({ Conditions, Resources, Outputs }) as object) };
  try {
    return new NodeEvaluator(sections, {
      RefResolvers: { ...refs, 'AWS::NoValue': undefined, ...(Object.fromEntries(ids) as Refs) },
      'Fn::GetAttResolvers': attributes,
    }).evaluateNodes() as unknown as Evaluated;
  } catch (error) {
    // The library throws strings.
    throw validationError(`Template error: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Evens out what the library does not do as CloudFormation does: outer names in Sub, literals, comparing as text. */
function prepare(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(prepare);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) => {
      if (key === 'Fn::Sub') return [key, prepareSub(value)];
      if (key === 'Fn::GetAtt') return [key, getAttParts(value)];
      if (key === 'Fn::Equals' && Array.isArray(value)) return [key, value.map(asText).map(prepare)];
      return [key, prepare(value)];
    }),
  );
}

const asText = (value: unknown): unknown =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;

function prepareSub(value: unknown): unknown {
  const [text, variables] = subParts(value);
  for (const name of placeholders(text)) {
    if (!Object.hasOwn(variables, name)) {
      variables[name] = name.includes('.') ? { 'Fn::GetAtt': getAttParts(name) } : { Ref: name };
    }
  }
  for (const [, literal = ''] of text.matchAll(/\$\{(![^}]*)\}/g)) variables[literal] = `\${${literal.slice(1)}}`;
  return [text, prepare(variables)];
}

function withoutNoValue(node: unknown): unknown {
  if (Array.isArray(node)) return node.filter((item) => item !== undefined).map(withoutNoValue);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutNoValue(value)]));
}

function checkReferences(template: Template, refs: Refs): void {
  const known = (name: string) => name === 'AWS::NoValue' || Object.hasOwn(refs, name) || name in template.Resources;
  for (const block of ['Resources', 'Outputs'] as const) {
    const unresolved = [...new Set(references(template[block]))].filter((name) => !known(name));
    if (unresolved.length > 0) {
      throw validationError(
        `Template format error: Unresolved resource dependencies [${unresolved.join(', ')}] in the ${block} block of the template`,
      );
    }
  }
}
