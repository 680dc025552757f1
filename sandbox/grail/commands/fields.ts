import { valueOf } from '../expressions/compileExpression';
import { fieldName } from '../expressions/fieldName';
import type { Fields, RecordScope } from '../scope/dqlScope';
import { type PipeCommand, recordwise } from '../scope/pipe';
import type { Item } from '../syntax/dqlTree';
import { DqlError, fieldDoesNotExist } from '../values/dqlError';
import type { DqlRecord } from '../values/dqlValue';
import { showing, withFields } from '../values/lazyRecord';
import { wildcardPattern } from '../values/wildcard';
import { plainItems } from './plainItems';

/** Fields by name and by what they become. */
export function fieldsOf(items: readonly Item[], scope: RecordScope) {
  const fields = items.map((item) => [fieldName(item), valueOf(item.node, scope)] as const);
  return {
    names: fields.map(([name]) => name),
    of: (record: DqlRecord) => fields.map(([name, value]) => [name, value(record)] as const),
  };
}

const added = (fields: Fields, names: readonly string[]): Fields => fields && new Set([...fields, ...names]);

export const fields: PipeCommand = (command, scope, input) => {
  const { names, of } = fieldsOf(plainItems(command), { ...scope, fields: input.fields });
  return { fields: new Set(names), run: recordwise((record) => [new Map(of(record))]) };
};

/** Every expression sees the record as it came; that is not documented. */
export const fieldsAdd: PipeCommand = (command, scope, input) => {
  const { names, of } = fieldsOf(plainItems(command), { ...scope, fields: input.fields });
  return {
    fields: added(input.fields, names),
    run: recordwise((record) => [withFields(record, of(record))]),
  };
};

/** A field by its name, or a text with `*` for any characters. @throws DqlError */
function fieldTest({ node, text, at }: Item, known: Fields): (name: string) => boolean {
  if (node.kind === 'literal' && typeof node.value === 'string') {
    const pattern = wildcardPattern(node.value);
    return (name) => pattern.test(name);
  }
  if (node.kind !== 'field') throw new DqlError('INVALID_PARAMETER', text, at, 'is no field');
  const wanted = node.name;
  if (known?.has(wanted) === false) throw fieldDoesNotExist(wanted, at);
  return (name) => name === wanted;
}

const keeping =
  (isKept: boolean): PipeCommand =>
  (command, _, input) => {
    const tests = plainItems(command).map((item) => fieldTest(item, input.fields));
    const stays = (name: string): boolean => tests.some((test) => test(name)) === isKept;
    return {
      fields: input.fields && new Set([...input.fields].filter(stays)),
      run: recordwise((record) => [
        showing(
          record,
          [...record].filter(([name]) => stays(name)),
        ),
      ]),
    };
  };

export const fieldsKeep = keeping(true);
export const fieldsRemove = keeping(false);

/** `new = old`: the value stays where it was in the record. */
export const fieldsRename: PipeCommand = (command, _, input) => {
  const names = new Map<string, string>();
  for (const { field, node, text, at } of plainItems(command)) {
    if (field === null || node.kind !== 'field') {
      throw new DqlError('INVALID_PARAMETER', text, at, 'has to be a field and its new name: new = old');
    }
    if (input.fields?.has(node.name) === false) throw fieldDoesNotExist(node.name, node.at);
    names.set(node.name, field);
  }
  const renamed = (name: string): string => names.get(name) ?? name;
  return {
    fields: input.fields && new Set([...input.fields].map(renamed)),
    run: recordwise((record) => {
      // What had the new name before is replaced.
      const taken = new Set([...record.keys()].flatMap((name) => names.get(name) ?? []));
      const kept = [...record].filter(([name]) => names.has(name) || !taken.has(name));
      return [
        showing(
          record,
          kept.map(([name, value]) => [renamed(name), value] as const),
        ),
      ];
    }),
  };
};
