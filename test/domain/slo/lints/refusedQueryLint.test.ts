import { refusedQueryLint } from '../../../../domain/slo/lints/refusedQueryLint';

const query = 'timeseries usage = avg(cpu), by: { clustername }\n| fieldsAdd sli = usgae[] * 100';

describe('a query that Dynatrace would refuse', () => {
  it('is an error in its own words, with the place and what stands there', () => {
    const complaint = { message: "The field 'usgae' doesn't exist.", position: { line: 2, column: 19 } };
    expect(refusedQueryLint(query, [complaint])).toEqual({
      ...{ code: 'query-refused', severity: 'error' },
      message:
        "Dynatrace would refuse this query: The field 'usgae' doesn't exist (line 2, column 19: “usgae[] * 100”).",
    });
  });

  it('quotes no more of a long line than what helps to find it', () => {
    const { message } = refusedQueryLint(query, [{ message: 'No', position: { line: 1, column: 12 } }]);
    expect(message).toBe(
      'Dynatrace would refuse this query: No (line 1, column 12: “usage = avg(cpu), by: { clustername }”).',
    );
    const long = refusedQueryLint(`fetch ${'x'.repeat(100)}`, [{ message: 'No', position: { line: 1, column: 7 } }]);
    expect(long.message).toContain(`“${'x'.repeat(40)}…”`);
  });

  it.each([
    ['without a place', [{ message: 'No.', position: null }], 'Dynatrace would refuse this query: No.'],
    [
      'with a place behind its end',
      [{ message: 'No', position: { line: 9, column: 1 } }],
      'Dynatrace would refuse this query: No (line 9, column 1).',
    ],
    ['without a word', [], 'Dynatrace would refuse this query: it does not say why.'],
    [
      'for more than one reason',
      ['One', 'Two', 'Three'].map((message) => ({ message, position: null })),
      'Dynatrace would refuse this query: One. There is more of it: 2.',
    ],
  ])('says what is known %s', (_, complaints, message) => {
    expect(refusedQueryLint(query, complaints).message).toBe(message);
  });
});
