import { appendTo, largestOf } from '../model/manyValues';
import { cleanNumber } from './exportItem';
import { terraformString } from './terraformString';

/** What stands after `=`; a text of several lines is written line by line. */
export type HclValue = string | number | boolean | readonly string[];

export interface HclBlock {
  type: string;
  labels?: readonly string[];
  attributes?: readonly (readonly [string, HclValue])[];
  /** Attributes whose value is a reference, written as it is. */
  references?: readonly (readonly [string, string])[];
  blocks?: readonly HclBlock[];
}

/** A value line by line. */
function valueLines(value: HclValue): string[] {
  if (typeof value === 'number') return [`${cleanNumber(value)}`];
  if (typeof value === 'boolean') return [`${value}`];
  const texts = typeof value === 'string' ? value.split('\n') : value;
  if (typeof value === 'string' && texts.length === 1) return [terraformString(value)];
  const [open, close] = typeof value === 'string' ? ['join("\\n", [', '])'] : ['[', ']'];
  if (texts.length === 0) return ['[]'];
  return [open, ...texts.map((text) => `  ${terraformString(text)},`), close];
}

interface Argument {
  name: string;
  value: readonly string[];
}

/** `terraform fmt` aligns the equals signs of arguments that follow each other; one of several lines stands for itself. */
function argumentLines(all: readonly Argument[]): string[] {
  const lines: string[] = [];
  let group: Argument[] = [];
  const close = (): void => {
    const width = largestOf(group.map(({ name }) => name.length));
    appendTo(
      lines,
      group.map(({ name, value }) => `${name.padEnd(width)} = ${value.join('')}`),
    );
    group = [];
  };
  for (const argument of all) {
    const [first = '', ...more] = argument.value;
    if (more.length === 0) group.push(argument);
    else {
      close();
      appendTo(lines, [`${argument.name} = ${first}`, ...more]);
    }
  }
  close();
  return lines;
}

/** A block as `terraform fmt` would lay it out, without a line break at its end. */
export function hclBlock({ type, labels = [], attributes = [], references = [], blocks = [] }: HclBlock): string {
  const inner = [
    ...argumentLines([
      ...references.map(([name, reference]) => ({ name, value: [reference] })),
      ...attributes.map(([name, value]) => ({ name, value: valueLines(value) })),
    ]),
    ...blocks.flatMap((block) => hclBlock(block).split('\n')),
  ];
  const head = [type, ...labels.map(terraformString)].join(' ');
  return [`${head} {`, ...inner.map((line) => `  ${line}`), '}'].join('\n');
}
