import { resolveStack, type ResolvedStack } from '../resolvedStack';
import { scenariosOf, type Given } from '../stackInputs';
import type { Json, Kind, Template } from '../template';

/** What one check has against a template, in words; empty when nothing. */
export type Check = (template: Template, kind: Kind, text: string) => string[] | Promise<string[]>;

/** Runs a look at the stack of every scenario; a finding is told once, however many scenarios show it. */
export function inEveryStack(
  template: Template,
  kind: Kind,
  look: (stack: ResolvedStack, given: Given) => string[],
): string[] {
  return [...new Set(scenariosOf(kind).flatMap((given) => look(resolveStack(template, given), given)))];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Where two JSON values differ, each as `path: is …, not …`. */
export function differences(path: string, actual: unknown, expected: unknown): string[] {
  if (isObject(actual) && isObject(expected) && Array.isArray(actual) === Array.isArray(expected)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return keys.flatMap((key) => differences(`${path}.${key}`, actual[key], expected[key]));
  }
  return actual === expected ? [] : [`${path}: is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];
}

/** Every text in a value, with the name of the property that it stands in (for a list, the list's). */
export function textsIn(value: Json | undefined, property = ''): Array<[property: string, text: string]> {
  if (typeof value === 'string') return [[property, value]];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, property));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, name));
}
