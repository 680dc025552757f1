import type { Capacity } from '../model/cluster';
import type { PolicyMatch } from '../model/policy';
import { isRecord } from '../model/stored';
import { nameTest } from './pattern/nameTest';
import { fieldReader, wrongField, type FieldReader } from './policyField';

const known = ['accounts', 'regions', 'name', 'service', 'tags', 'capacity'];
const capacities: readonly Capacity[] = ['ec2', 'fargate', 'unknown'];
const most = { values: 500, tags: 20, characters: 256 };

/** Reads what a policy is for. @throws Failure `InvalidInput` naming the field */
export function readMatch(raw: unknown, path: string): PolicyMatch {
  const fields = fieldReader(raw ?? {}, path, known);
  const accounts = texts(fields, 'accounts', /^\d{12}$/, 'must be an AWS account id of 12 digits');
  const regions = texts(fields, 'regions', /^[a-z]+(?:-[a-z]+)+-\d+$/, 'must be a region like eu-west-1');
  const pattern = (name: string): Partial<PolicyMatch> => {
    if (!fields.isGiven(name)) return {};
    const text = fields.text(name, { most: 200 });
    nameTest(text, fields.at(name));
    return { [name]: text };
  };
  return {
    ...(accounts.length === 0 ? {} : { accounts }),
    ...(regions.length === 0 ? {} : { regions }),
    ...pattern('name'),
    ...pattern('service'),
    ...tags(fields),
    ...capacity(fields),
  };
}

function texts({ value, at, isGiven }: FieldReader, name: string, form: RegExp, remark: string): string[] {
  if (!isGiven(name)) return [];
  const list = value(name);
  if (!Array.isArray(list)) throw wrongField(at(name), 'must be a list');
  if (list.length > most.values) throw wrongField(at(name), `must be at most ${most.values}`);
  const seen = new Set<string>();
  list.forEach((one: unknown, index) => {
    const place = `${at(name)}.${index}`;
    if (typeof one !== 'string' || !form.test(one)) throw wrongField(place, remark);
    if (seen.has(one)) throw wrongField(place, `${one} stands in the list twice`, 'Leave one of them out.');
    seen.add(one);
  });
  return [...seen];
}

function tags({ value, at, isGiven }: FieldReader): Pick<PolicyMatch, 'tags'> {
  if (!isGiven('tags')) return {};
  const given = value('tags');
  if (!isRecord(given)) throw wrongField(at('tags'), 'must be an object of tags with their values, * for any');
  const entries = Object.entries(given);
  if (entries.length === 0) return {};
  if (entries.length > most.tags) throw wrongField(at('tags'), `must be at most ${most.tags}`);
  const read = entries.map(([key, tag]): [string, string] => {
    const place = `${at('tags')}.${key}`;
    if (key.trim() === '') throw wrongField(at('tags'), 'a tag has no name');
    if (typeof tag !== 'string' || tag.length > most.characters)
      throw wrongField(place, 'must be a text of at most 256 characters, * for any value');
    if (tag !== '') nameTest(tag, place);
    return [key, tag];
  });
  return { tags: Object.fromEntries(read) };
}

function capacity({ value, at, isGiven }: FieldReader): Pick<PolicyMatch, 'capacity'> {
  if (!isGiven('capacity')) return {};
  const found = capacities.find((one) => one === value('capacity'));
  if (found === undefined) throw wrongField(at('capacity'), `must be one of ${capacities.join(', ')}`);
  return { capacity: found };
}
