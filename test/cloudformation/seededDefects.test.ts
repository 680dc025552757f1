import { allChecks } from './checks/allChecks';
import { ofChecks, ofValidator, seededDefects, withDefect } from './seededDefects';
import { parseTemplate } from './template';

/** A suite that says nothing about a sound template may be sound or asleep: each of these edits must wake it. */
describe('a seeded defect', () => {
  it.each(ofChecks)('$kind: $what is caught by $caughtBy', async (defect) => {
    const text = withDefect(defect);
    expect(await allChecks[defect.caughtBy](parseTemplate(text), defect.kind, text)).not.toEqual([]);
  });

  it('is one of at least forty, each caught here or by the validator', () => {
    expect(new Set(seededDefects.map(({ kind, from, to }) => `${kind} ${from} ${to}`)).size).toBeGreaterThanOrEqual(40);
    expect(ofChecks.length + ofValidator.length).toBe(seededDefects.length);
    expect(ofValidator.length).toBeGreaterThan(0);
  });
});
