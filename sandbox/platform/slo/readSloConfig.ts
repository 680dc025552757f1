import { ApiError } from '../../http/operation';
import { isAbsoluteOrNow } from './sloTimeframe';

export interface SloCriterion {
  timeframeFrom: string;
  timeframeTo?: string;
  /** Percent; kept with the precision of a float32. */
  target: number;
  warning?: number;
}

/** The documented `SloConfig`. Templates (`sliReference`) and segments are not supported here. */
export interface SloConfig {
  name: string;
  description?: string;
  tags?: string[];
  externalId?: string;
  criteria: SloCriterion[];
  customSli: { indicator: string; filterSegments: never[] };
}

type Fields = Record<string, unknown>;

/** `id` and `version` come back with every answer and may be sent again; they are not read. */
const known = [
  ...['name', 'description', 'tags', 'externalId', 'criteria', 'customSli', 'sliReference'],
  ...['id', 'version'],
];

/** The 400 of an unusable body, naming the field. */
export const invalid = (field: string, problem: string): ApiError => new ApiError(400, `${field} ${problem}`);

export function fieldsOf(value: unknown, field: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(field, 'must be an object');
  return { ...value };
}

function textOf(value: unknown, field: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw invalid(field, 'must be a text that is not empty');
  return value;
}

function listOf(value: unknown, field: string): unknown[] {
  if (!Array.isArray(value)) throw invalid(field, 'must be an array');
  return value as unknown[];
}

/**
 * The body of `POST` and `PUT /slos`. The indicator is not looked into: whether it is good DQL shows when it is evaluated.
 * @throws ApiError 400; 501 for what the sandbox does not support
 */
export function readSloConfig(json: unknown): SloConfig {
  const body = fieldsOf(json, 'body');
  const stranger = Object.keys(body).find((field) => !known.includes(field));
  if (stranger !== undefined) throw invalid(stranger, 'is not a property of an SLO');
  const criteria = listOf(body['criteria'], 'criteria').map(readCriterion);
  if (criteria.length === 0) throw invalid('criteria', 'must not be empty');
  return {
    name: textOf(body['name'], 'name'),
    ...optional(body, 'description'),
    ...(body['tags'] === undefined ? {} : { tags: readTags(body['tags']) }),
    ...optional(body, 'externalId'),
    criteria,
    customSli: readSli(body),
  };
}

function optional<K extends string>(body: Fields, field: K): { [key in K]?: string } {
  const value = body[field];
  if (value === undefined || value === null) return {};
  if (typeof value !== 'string') throw invalid(field, 'must be a text');
  return { [field]: value } as { [key in K]?: string };
}

const readTags = (value: unknown): string[] => listOf(value, 'tags').map((tag) => textOf(tag, 'tags'));

function readSli(body: Fields): SloConfig['customSli'] {
  const { customSli, sliReference } = body;
  // "Providing both or neither results in a 400 Bad Request."
  if ((customSli === undefined) === (sliReference === undefined)) {
    throw new ApiError(400, 'Exactly one of sliReference or customSli must be provided');
  }
  if (sliReference !== undefined) throw new ApiError(501, 'The sandbox does not support sliReference');
  const { indicator, filterSegments = [] } = fieldsOf(customSli, 'customSli');
  if (listOf(filterSegments, 'customSli.filterSegments').length > 0) {
    throw new ApiError(501, 'The sandbox does not support filterSegments');
  }
  return { indicator: textOf(indicator, 'customSli.indicator'), filterSegments: [] };
}

function readCriterion(value: unknown, index: number): SloCriterion {
  const at = `criteria[${index}]`;
  const { target, warning } = fieldsOf(value, at);
  const success = percentOf(target, `${at}.target`);
  if (warning !== undefined && percentOf(warning, `${at}.warning`) <= success) {
    throw invalid(`${at}.warning`, 'must be larger than the target');
  }
  return {
    ...readTimeframe(value, at),
    target: success,
    ...(warning === undefined ? {} : { warning: percentOf(warning, `${at}.warning`) }),
  };
}

/** From, and to if given. @throws ApiError 400 */
export function readTimeframe(value: unknown, at: string): Pick<SloCriterion, 'timeframeFrom' | 'timeframeTo'> {
  const { timeframeFrom, timeframeTo } = fieldsOf(value, at);
  return {
    timeframeFrom: timeOf(timeframeFrom, `${at}.timeframeFrom`),
    ...(timeframeTo === undefined ? {} : { timeframeTo: timeOf(timeframeTo, `${at}.timeframeTo`) }),
  };
}

/** Stored as float32, so that 99.9 comes back as 99.9000015258789 (terraform-provider-dynatrace, issue 729). */
function percentOf(value: unknown, field: string): number {
  if (typeof value !== 'number' || value < 0 || value > 100) throw invalid(field, 'must be a number from 0 to 100');
  return Math.fround(value);
}

function timeOf(value: unknown, field: string): string {
  const text = textOf(value, field);
  if (!isAbsoluteOrNow(text)) throw invalid(field, `must be now, now-7d or an ISO 8601 timestamp, not '${text}'`);
  return text;
}
