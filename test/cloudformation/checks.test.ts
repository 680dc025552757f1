import { allChecks } from './checks/allChecks';
import { kinds, parseTemplate, textOf } from './template';

const cases = kinds.flatMap((kind) => Object.entries(allChecks).map(([name, check]) => ({ kind, name, check })));

describe('the templates', () => {
  it.each(cases)('$kind: nothing to say about its $name', async ({ kind, check }) => {
    const text = textOf(kind);
    expect(await check(parseTemplate(text), kind, text)).toEqual([]);
  });
});
