/** A transformation of a metric selector: `:partition("usage",…)`. */
export interface Step {
  name: string;
  /** What stands in its parentheses, as written; empty without. */
  given: string;
}

/** A metric expression as somebody typed it. */
export type SelectorTree =
  | { kind: 'number'; value: number }
  | { kind: 'operation'; operator: '+' | '-' | '*' | '/'; left: SelectorTree; right: SelectorTree }
  | { kind: 'series'; key: string; steps: Step[] }
  /** In parentheses. Without steps there is no such thing: then it is what is inside. */
  | { kind: 'group'; inner: SelectorTree; steps: Step[] };

class NotReadable extends Error {}

/**
 * Reads a classic metric expression: numbers, `+ - * /`, parentheses, keys, and transformations, whose arguments stay text. Null for
 * what it does not know, e.g. a quoted section of a key.
 * https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/metric-expressions
 */
export function selectorTree(expression: string): SelectorTree | null {
  const reader = new Reader(expression);
  try {
    return reader.whole();
  } catch (error) {
    if (error instanceof NotReadable) return null;
    throw error;
  }
}

const numberPattern = /\d+(?:\.\d+)?/y;
/** A letter prefix like `ext:` belongs to the key; the first colon after a dot begins a transformation. */
const keyPattern = /(?:[a-z]+:(?=[\w.]*\.[\w.]*:))?[A-Za-z_][\w.]*/y;
const stepPattern = /:([a-zA-Z]\w*)/y;
const deepest = 50;

class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  whole(): SelectorTree {
    const tree = this.sum();
    this.skip();
    if (this.at < this.text.length) throw new NotReadable();
    return tree;
  }

  private sum(): SelectorTree {
    return this.chain('+-', () => this.product());
  }

  private product(): SelectorTree {
    return this.chain('*/', () => this.operand());
  }

  private chain(operators: string, part: () => SelectorTree): SelectorTree {
    let left = part();
    for (;;) {
      this.skip();
      const operator = (['+', '-', '*', '/'] as const).find((one) => one === this.text[this.at]);
      if (operator === undefined || !operators.includes(operator)) return left;
      this.at += 1;
      left = { kind: 'operation', operator, left, right: part() };
    }
  }

  private operand(): SelectorTree {
    this.skip();
    if (this.text[this.at] === '(') return this.group();
    const number = this.match(numberPattern);
    if (number !== null) return { kind: 'number', value: Number(number[0]) };
    const key = this.match(keyPattern);
    if (key === null) throw new NotReadable();
    return { kind: 'series', key: key[0], steps: this.steps() };
  }

  private group(): SelectorTree {
    if ((this.depth += 1) > deepest) throw new NotReadable();
    this.at += 1;
    const inner = this.sum();
    this.skip();
    if (this.text[this.at] !== ')') throw new NotReadable();
    this.at += 1;
    this.depth -= 1;
    const steps = this.steps();
    return steps.length === 0 ? inner : { kind: 'group', inner, steps };
  }

  private steps(): Step[] {
    const steps: Step[] = [];
    for (let step = this.match(stepPattern); step !== null; step = this.match(stepPattern))
      steps.push({ name: step[1] ?? '', given: this.text[this.at] === '(' ? this.parenthesis() : '' });
    return steps;
  }

  /** What stands between this parenthesis and its partner; those in strings do not count. */
  private parenthesis(): string {
    const begin = this.at + 1;
    let open = 0;
    for (let isText = false; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at];
      if (isText && sign === '~') this.at += 1;
      else if (sign === '"') isText = !isText;
      else if (!isText && sign === '(') open += 1;
      else if (!isText && sign === ')' && (open -= 1) === 0) {
        this.at += 1;
        return this.text.slice(begin, this.at - 1);
      }
    }
    throw new NotReadable();
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }

  private skip(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }
}

/** The metric keys that an expression reads, each once. */
export function keysIn(tree: SelectorTree): string[] {
  if (tree.kind === 'number') return [];
  if (tree.kind === 'series') return [tree.key];
  if (tree.kind === 'group') return keysIn(tree.inner);
  return [...new Set([...keysIn(tree.left), ...keysIn(tree.right)])];
}
