import { startValidator } from './checks/validator';
import { ofValidator, withDefect } from './seededDefects';
import { aPastedToken, aSecretArn, choicesOf } from './stackInputs';
import { kinds, parseTemplate, textOf } from './template';

const places = [
  ['us-east-1', 'aws'],
  ['eu-central-2', 'aws'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['cn-north-1', 'aws-cn'],
] as const;

describe('the validator of AWS', () => {
  let validator: ReturnType<typeof startValidator>;
  beforeAll(() => {
    validator = startValidator();
  }, 60_000);
  afterAll(() => validator.free());

  // Pasted and in a secret by turns: each region sees both, and so does each choice.
  const cases = places.flatMap(([region, partition], place) =>
    kinds.flatMap((kind) =>
      choicesOf[kind].map((choice, index) => {
        const isPasted = (place + index) % 2 === 0;
        const token = isPasted ? aPastedToken : aSecretArn(region, partition);
        return { kind, region, token: isPasted ? 'pasted' : 'in a secret', choice, given: { ...token, ...choice } };
      }),
    ),
  );

  it.each(cases)('finds nothing in $kind in $region, token $token, $choice', ({ kind, region, given }) => {
    const text = textOf(kind);
    expect(validator.findings(parseTemplate(text), text, region, given)).toEqual([]);
  });

  // As the other checks in seededDefects.test.ts, here since it takes seconds to start.
  it.each(ofValidator)('catches a seeded defect in $kind: $what', (defect) => {
    const text = withDefect(defect);
    const given = { ...aPastedToken, ...choicesOf[defect.kind].at(defect.kind === 'logs' ? -1 : 0) };
    expect(validator.findings(parseTemplate(text), text, 'eu-west-1', given)).not.toEqual([]);
  });
});
