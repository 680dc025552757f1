import { lengthLints } from '../../../../domain/slo/lints/lengthLints';
import { someClassicSlo, somePlatformSlo } from '../someSlos';

describe('lengthLints', () => {
  it.each([
    ['name', 200, 'name-too-long'],
    ['customDescription', 250, 'description-too-long'],
    ['metricName', 220, 'metric-name-too-long'],
    ['metricExpression', 5000, 'expression-too-long'],
    ['filter', 1000, 'filter-too-long'],
  ])('find a %s of more than %d characters', (field, limit, code) => {
    const codes = (length: number) =>
      lengthLints(someClassicSlo({ [field]: 'x'.repeat(length) })).map((lint) => [lint.code, lint.severity]);
    expect(codes(limit)).toEqual([]);
    expect(codes(limit + 1)).toEqual([[code, 'error']]);
  });

  it('only warn of a long platform query, because no limit is documented', () => {
    const remarks = (length: number) =>
      lengthLints(somePlatformSlo({ customSli: { indicator: 'x'.repeat(length), filterSegments: [] } }));
    expect(remarks(10_000)).toEqual([]);
    expect(remarks(10_001)).toEqual([
      {
        code: 'indicator-very-long',
        severity: 'warning',
        message:
          'The query is 10001 characters long. Dynatrace documents no limit for platform SLOs; if it refuses this one, use fewer maintenance windows.',
      },
    ]);
  });
});
