import type { Json, JsonObject } from '../template';

/** The intrinsic functions as a template holds them once its short forms are written out. */
export const ref = (name: string): Json => ({ Ref: name });
export const arnOf = (id: string): Json => ({ 'Fn::GetAtt': [id, 'Arn'] });
export const sub = (text: string): Json => ({ 'Fn::Sub': text });
export const nothing = ref('AWS::NoValue');
export const when = (condition: string, yes: Json, no: Json = nothing): Json => ({ 'Fn::If': [condition, yes, no] });
export const equals = (one: Json, two: Json): Json => ({ 'Fn::Equals': [one, two] });
export const not = (one: Json): Json => ({ 'Fn::Not': [one] });
export const and = (...all: Json[]): Json => ({ 'Fn::And': all });
export const or = (...all: Json[]): Json => ({ 'Fn::Or': all });
export const holds = (condition: string): Json => ({ Condition: condition });
/** Whether a parameter was filled in. */
export const given = (parameter: string): Json => not(equals(ref(parameter), ''));
/** One of ten slots of a list with commas; an empty text where the list is shorter. */
export const slot = (parameter: string, index: number): Json => ({
  'Fn::Select': [index, { 'Fn::Split': [',', sub(`\${${parameter}},,,,,,,,,`)] }],
});
export const ten = Array.from({ length: 10 }, (_, index) => index);

/** Everything that a resource may have beside its properties; what is not named here it must not have. */
export interface Attributes {
  Condition?: string;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  Metadata?: JsonObject;
}

export const resource = (Type: string, Properties: JsonObject, attributes: Attributes = {}): JsonObject => ({
  Type,
  ...attributes,
  Properties,
});
