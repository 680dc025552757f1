import { isReviewed } from './checks/reviewFindings';
import { mutantsOf } from './mutants';
import { kinds, parseTemplate, textOf, type Json } from './template';

/** The list of seeded defects has what somebody thought of; this has every single edit, whoever thinks of it. */
describe('a single edit of a template', () => {
  it.each(kinds)(
    '%s: is noticed wherever it is made',
    (kind) => {
      const template = parseTemplate(textOf(kind));
      const whole = JSON.stringify(template);
      expect(isReviewed(template, kind)).toBe(true);
      const unnoticed: string[] = [];
      let count = 0;
      for (const { what, apply, undo } of mutantsOf(template as unknown as Json)) {
        apply();
        if (isReviewed(template, kind)) unnoticed.push(what);
        undo();
        count += 1;
      }
      expect(JSON.stringify(template)).toBe(whole);
      expect(unnoticed).toEqual([]);
      expect(count).toBeGreaterThan(4000);
    },
    120_000,
  );
});
