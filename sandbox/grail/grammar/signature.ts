/** What a command or function takes. */
export interface Signature {
  name: string;
  /** Parameters that go without their name, in order. */
  positional: readonly Positional[];
  /** Parameters that have to be named, by whether they have to be there. */
  named: ReadonlyMap<string, { isRequired: boolean }>;
}

export interface Positional {
  name: string;
  isRequired: boolean;
  /** Takes any number of values. */
  isList: boolean;
}

/**
 * `name(a, b?, c*, d*?, e:, f:?)`: `a` is required, `b` is not, of `c` there is at least one, of `d` any number; `e:` has to be
 * there with its name, `f:` has to be named where it is given.
 */
function signatureOf(text: string): Signature {
  const [, name = '', inside = ''] = /^(\w+)\((.*)\)$/.exec(text) ?? [];
  const parameters = inside.split(', ').filter((parameter) => parameter !== '');
  const isNamed = (parameter: string): boolean => parameter.includes(':');
  return {
    name,
    positional: parameters
      .filter((parameter) => !isNamed(parameter))
      .map((parameter) => ({
        name: parameter.replace(/[?*]+$/, ''),
        isRequired: !parameter.includes('?'),
        isList: parameter.includes('*'),
      })),
    named: new Map(
      parameters
        .filter(isNamed)
        .map((parameter) => [parameter.replace(/:.*$/, ''), { isRequired: parameter.endsWith(':') }]),
    ),
  };
}

/** Signatures by name, out of a text that has two blanks or a line break between them. */
export const signaturesIn = (text: string): Map<string, Signature> =>
  new Map(
    text
      .trim()
      .split(/\s{2,}|\n/)
      .map(signatureOf)
      .map((signature) => [signature.name, signature]),
  );
