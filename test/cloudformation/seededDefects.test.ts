import { allChecks } from './checks/allChecks';
import { startValidator } from './checks/validator';
import { seededDefects, type Defect } from './seededDefects';
import { aPastedToken, choicesOf } from './stackInputs';
import { parseTemplate, textOf } from './template';

/** A suite that says nothing about a sound template may be sound or asleep: each of these edits must wake it. */
describe('a seeded defect', () => {
  let validator: ReturnType<typeof startValidator>;
  beforeAll(() => {
    validator = startValidator();
  }, 60_000);
  afterAll(() => validator.free());

  const findings = ({ kind, from, to, caughtBy }: Defect) => {
    const whole = textOf(kind);
    if (!whole.includes(from)) throw new Error(`the template no longer has ${JSON.stringify(from)}`);
    const text = whole.replace(from, () => to);
    const template = parseTemplate(text);
    if (caughtBy !== 'validator') return allChecks[caughtBy](template, kind, text);
    const choice = choicesOf[kind].at(kind === 'logs' ? -1 : 0);
    return validator.findings(template, text, 'eu-west-1', { ...aPastedToken, ...choice });
  };

  it.each(seededDefects)('$kind: $what is caught by $caughtBy', async (defect) => {
    expect(await findings(defect)).not.toEqual([]);
  });

  it('is one of at least forty', () => {
    expect(new Set(seededDefects.map(({ kind, from, to }) => `${kind} ${from} ${to}`)).size).toBeGreaterThanOrEqual(40);
  });
});
