import type { Failure } from '../failure';
import { baseTemplateId, templateIds, type GivenParameters, type TemplateId } from './slo';
import { isRecord, readVersioned, unreadable } from './stored';

/** Parameters that a template keeps, the others are those of its built-in one: maintenance windows have a page of their own and are added when SLOs are planned. */
export type SavedParameters = Omit<GivenParameters, 'exclusions'>;

/** A template that a person saved: a built-in one with other parameters. */
export interface SavedTemplate {
  /** Lower-case letters, digits and single dashes, at most 40; unique among the saved ones. */
  id: string;
  /** 1 to 80 characters. */
  title: string;
  baseTemplateId: TemplateId;
  parameters: SavedParameters;
}

/** What a plan is asked for, e.g. `cluster-cpu-time.tier-1`. */
export const savedTemplateId = ({ baseTemplateId: base, id }: SavedTemplate): string => `${base}.${id}`;

/** The saved templates as one app state, and as a file that is handed on. */
export interface StoredTemplates {
  version: 1;
  templates: SavedTemplate[];
}

/**
 * Reads stored templates of any version; nothing stored means none.
 * @throws Failure when the stored value is not ours to understand: it is never silently replaced.
 */
export function migrateSavedTemplates(stored: unknown): SavedTemplate[] {
  if (stored === null || stored === undefined) return [];
  const { templates } = readVersioned(stored, 'templates', 1);
  if (!Array.isArray(templates)) throw unreadable('templates', '"templates" is not a list');
  return templates.map((row, index) =>
    readSavedTemplate(row, (field, remark) => unreadable('templates', `row ${index + 1}: "${field}" ${remark}`)),
  );
}

type Refuse = (field: string, remark: string) => Failure;

/** Reads one template; fields beside its parameters that nobody knows are dropped. @throws what `refuse` makes of the first field that is wrong */
export function readSavedTemplate(row: unknown, refuse: Refuse): SavedTemplate {
  if (!isRecord(row)) throw refuse('template', 'is not an object');
  const { id, title, baseTemplateId: base, parameters } = row;
  if (typeof id !== 'string' || id.length > 40 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw refuse('id', 'must be at most 40 lower-case letters, digits and single dashes');
  if (typeof title !== 'string' || title.trim() === '' || title.length > 80)
    throw refuse('title', 'must be a text of 1 to 80 characters');
  if (typeof base !== 'string' || baseTemplateId(base) !== base)
    throw refuse('baseTemplateId', `must be one of ${templateIds.join(', ')}`);
  if (!isRecord(parameters)) throw refuse('parameters', 'is not an object');
  return {
    id,
    title,
    baseTemplateId: base,
    parameters: readSavedParameters(parameters, (field, remark) => refuse(`parameters.${field}`, remark)),
  };
}

/** Reads parameters without maintenance windows. @throws what `refuse` makes of the first field that is wrong */
export function readSavedParameters(fields: Record<string, unknown>, refuse: Refuse): SavedParameters {
  const given = <T>(name: keyof SavedParameters, isRight: (value: unknown) => value is T, remark: string): T => {
    const value = fields[name];
    if (isRight(value)) return value;
    throw refuse(name, remark);
  };
  for (const name of Object.keys(fields)) {
    if (name === 'exclusions') throw refuse(name, 'are not kept in a template: plan them as maintenance windows');
    if (!savedNames.some((known) => known === name))
      throw refuse(name, `is not known; known are ${savedNames.join(', ')}`);
  }
  const optional = <T>(...[name, isRight, remark]: Parameters<typeof given<T>>) =>
    fields[name] === undefined ? {} : { [name]: given(name, isRight, remark) };
  return {
    ...optional('target', isNumber, 'must be a number'),
    ...optional('warning', isNumber, 'must be a number'),
    ...optional('window', isText, 'must be a text like -7d'),
    ...optional('threshold', isNumber, 'must be a number'),
    ...optional('statistic', isStatistic, 'must be avg or max'),
    ...optional('noData', isNoData, 'must be exclude, good or bad'),
    ...optional('slotMinutes', isMinutes, 'must be whole minutes from 1 to 1440'),
    ...optional('namePattern', isNamePattern, 'must be a text of 1 to 200 characters'),
  };
}

const savedNames = [
  ...['target', 'warning', 'window', 'threshold', 'statistic', 'noData', 'slotMinutes', 'namePattern'],
];

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isStatistic = (value: unknown): value is 'avg' | 'max' => value === 'avg' || value === 'max';
const isNoData = (value: unknown): value is 'exclude' | 'good' | 'bad' =>
  value === 'exclude' || value === 'good' || value === 'bad';
const isMinutes = (value: unknown): value is number =>
  Number.isInteger(value) && isNumber(value) && value >= 1 && value <= 1440;
const isNamePattern = (value: unknown): value is string => isText(value) && value.length <= 200;
