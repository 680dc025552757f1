import { reviewFindings } from './checks/reviewFindings';
import { mutantsOf } from './mutants';
import { kinds, parseTemplate, textOf, type Json } from './template';

/** The list of seeded defects has what somebody thought of; this has every single edit, whoever thinks of it. */
describe('a single edit of a template', () => {
  it.each(kinds)(
    '%s: is noticed wherever it is made',
    async (kind) => {
      const template = parseTemplate(textOf(kind));
      const whole = JSON.stringify(template);
      const unnoticed: string[] = [];
      let count = 0;
      for (const { what, apply, undo } of mutantsOf(template as unknown as Json)) {
        apply();
        if ((await reviewFindings(template, kind, '')).length === 0) unnoticed.push(what);
        undo();
        count += 1;
      }
      expect(JSON.stringify(template)).toBe(whole);
      expect(unnoticed).toEqual([]);
      expect(count).toBeGreaterThan(2500);
    },
    240_000,
  );
});
