import { asText, type Json, type JsonObject } from './template';

/** `AWS::NoValue`: removes the property or list item that it stands in. */
export const noValue = Symbol('AWS::NoValue');
export type Value = Json | typeof noValue;

/** What the template's names stand for. */
export interface Names {
  ref(name: string): Value;
  arnOf(logicalId: string): string;
  conditions: Record<string, Json>;
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Replaces the intrinsic functions in `value`, as far as our template uses them; an unknown one throws. */
export function evaluate(value: Json, names: Names): Value {
  const inside = (one: Json) => evaluate(one, names);
  const holds = (condition: Json | undefined) => condition !== undefined && inside(condition) === true;
  const intrinsics: Record<string, (argument: Json) => Value> = {
    Ref: (name) => names.ref(asText(name)),
    'Fn::GetAtt': (pair) => {
      const [id, attribute] = Array.isArray(pair) ? pair : asText(pair).split('.');
      if (attribute !== 'Arn') throw new Error(`unknown attribute ${asText(attribute)}`);
      return names.arnOf(asText(id));
    },
    'Fn::Sub': (argument) => {
      const [text, variables] = Array.isArray(argument)
        ? (argument as [Json, JsonObject])
        : [argument, {} as JsonObject];
      return asText(text).replace(/\$\{([\w:.]+)\}/g, (_, name: string) => {
        if (name in variables) return asText(inside(variables[name] ?? null) as Json);
        const [id = '', attribute] = name.split('.');
        if (attribute !== undefined && attribute !== 'Arn') throw new Error(`unknown attribute ${name}`);
        return attribute === undefined ? asText(names.ref(name) as Json) : names.arnOf(id);
      });
    },
    'Fn::Join': (pair) => {
      const [by, list] = (pair as Json[]).map(inside);
      return (list as Json[]).map(asText).join(asText(by as Json));
    },
    'Fn::If': (parts) => {
      const [name, yes, no] = parts as [string, Json, Json];
      if (!(name in names.conditions)) throw new Error(`unknown condition ${name}`);
      return inside(holds(names.conditions[name]) ? yes : no);
    },
    'Fn::Equals': (pair) => {
      const [one, two] = (pair as Json[]).map(inside);
      return one === two;
    },
    'Fn::Split': (pair) => {
      const [by, text] = (pair as Json[]).map(inside);
      return asText(text as Json).split(asText(by as Json));
    },
    'Fn::Select': (pair) => {
      const [index, list] = pair as [Json, Json];
      const chosen = (inside(list) as Json[])[Number(index)];
      if (chosen === undefined) throw new Error(`nothing to select at ${asText(index)}`);
      return chosen;
    },
    Condition: (name) => holds(names.conditions[asText(name)]),
    'Fn::Not': (single) => !holds((single as Json[])[0]),
    'Fn::And': (all) => (all as Json[]).every(holds),
    'Fn::Or': (all) => (all as Json[]).some(holds),
  };
  if (Array.isArray(value)) return value.map(inside).filter((one) => one !== noValue);
  if (!isObject(value)) return value;
  const [key, ...more] = Object.keys(value);
  if (key !== undefined && more.length === 0 && (key === 'Ref' || key === 'Condition' || key.startsWith('Fn::'))) {
    const intrinsic = intrinsics[key];
    if (!intrinsic) throw new Error(`unknown intrinsic function ${key}`);
    return intrinsic(value[key] ?? null);
  }
  const entries = Object.entries(value).map(([name, one]) => [name, inside(one)] as const);
  return Object.fromEntries(entries.filter((pair): pair is [string, Json] => pair[1] !== noValue));
}
