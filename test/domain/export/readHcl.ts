/**
 * A small reader of HCL's native syntax, written from its specification and not from our writer: blocks, attributes, quoted
 * templates, numbers, booleans, lists, objects, references, and `join` of a list.
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export interface HclRead {
  type: string;
  labels: string[];
  attributes: Record<string, unknown>;
  blocks: HclRead[];
}

const simpleEscapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  private fail(what: string): never {
    throw new Error(`${what} at ${this.at}: ${JSON.stringify(this.text.slice(this.at, this.at + 40))}`);
  }

  private skip(): void {
    this.at += /^(\s|#[^\n]*)*/.exec(this.text.slice(this.at))?.[0].length ?? 0;
  }

  private take(pattern: RegExp): string | null {
    this.skip();
    const found = new RegExp(`^(?:${pattern.source})`, 'u').exec(this.text.slice(this.at))?.[0];
    if (found === undefined) return null;
    this.at += found.length;
    return found;
  }

  private expect(pattern: RegExp): string {
    return this.take(pattern) ?? this.fail(`expected ${pattern.source}`);
  }

  private string(): string {
    this.expect(/"/);
    let read = '';
    for (;;) {
      const rest = this.text.slice(this.at);
      const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
      const unicode = /^\\u([0-9a-fA-F]{4})/.exec(rest);
      if (rest === '' || /^[\r\n]/.test(rest)) this.fail('string without end');
      if (rest.startsWith('"')) break;
      if (unicode) {
        read += String.fromCharCode(parseInt(unicode[1] ?? '', 16));
        this.at += 6;
      } else if (rest.startsWith('\\')) {
        read += simpleEscapes[rest.charAt(1)] ?? this.fail('unknown escape');
        this.at += 2;
      } else if (rest.startsWith('$${') || rest.startsWith('%%{')) {
        read += rest.slice(1, 3);
        this.at += 3;
      } else if (rest.startsWith('${') || rest.startsWith('%{')) {
        this.fail('an interpolation nobody asked for');
      } else {
        read += character;
        this.at += character.length;
      }
    }
    this.at += 1;
    return read;
  }

  private list(): unknown[] {
    const values: unknown[] = [];
    this.expect(/\[/);
    while (!this.take(/\]/)) {
      values.push(this.value());
      this.take(/,/);
    }
    return values;
  }

  private object(): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    this.expect(/\{/);
    while (!this.take(/\}/)) {
      const name = this.expect(/[a-z_]+/);
      this.expect(/=/);
      values[name] = this.value();
      this.take(/,/);
    }
    return values;
  }

  private value(): unknown {
    this.skip();
    const next = this.text.charAt(this.at);
    if (next === '"') return this.string();
    if (next === '[') return this.list();
    if (next === '{') return this.object();
    const number = this.take(/-?\d+(\.\d+)?/);
    if (number !== null) return Number(number);
    if (this.take(/join\(/) !== null) {
      const separator = this.string();
      this.expect(/,/);
      const parts = this.list();
      this.expect(/\)/);
      return parts.join(separator);
    }
    const word = this.expect(/[A-Za-z_][\w.-]*/);
    return word === 'true' ? true : word === 'false' ? false : { reference: word };
  }

  private body(type: string, labels: string[]): HclRead {
    const read: HclRead = { type, labels, attributes: {}, blocks: [] };
    for (;;) {
      const name = this.take(/[a-z_]+/);
      if (name === null) return read;
      if (this.take(/=/) !== null) {
        if (name in read.attributes) this.fail(`${name} twice`);
        read.attributes[name] = this.value();
        continue;
      }
      const own: string[] = [];
      while (this.take(/(?=")/) !== null) own.push(this.string());
      this.expect(/\{/);
      read.blocks.push(this.body(name, own));
      this.expect(/\}/);
    }
  }

  file(): HclRead[] {
    const { blocks } = this.body('', []);
    this.skip();
    if (this.at < this.text.length) this.fail('something left over');
    return blocks;
  }
}

export const readHcl = (text: string): HclRead[] => new Reader(text).file();
