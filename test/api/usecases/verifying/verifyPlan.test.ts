import { verifyPlan } from '../../../../api/usecases/verifying/verifyPlan';
import type { GrailVerdict } from '../../../../api/platform/grail/grail';
import { Failure, type FailureCode } from '../../../../domain/failure';
import type { PlanItem } from '../../../../domain/model/planItem';
import { aClassicSlo } from '../../aClassicSlo';
import { aPlatformSlo } from '../../aPlatformSlo';

const queryOf = (name: string, metric = 'cpu') => `timeseries sli = avg(${metric}), filter: { cluster == "${name}" }`;

const item = (name: string, differing: Partial<PlanItem> = {}, indicator = queryOf(name)): PlanItem => ({
  ...{ key: name, action: 'create', changes: [], lints: [] },
  slo: aPlatformSlo(name, { customSli: { indicator, filterSegments: [] } }),
  ...differing,
});

const fine: GrailVerdict = { valid: true, notifications: [] };
const refused: GrailVerdict = {
  valid: false,
  notifications: [
    { severity: 'WARNING', type: 'X', message: 'also this', position: null },
    { severity: 'ERROR', type: 'FIELD_DOES_NOT_EXIST', message: 'No such field', position: { line: 1, column: 18 } },
  ],
};
const failing = (code: FailureCode) => new Failure({ code, message: 'Could not', whose: 'platform', hint: 'Wait.' });

/** What is asked, in order; `answer` decides by the query, and each question takes `takesMs`. */
function verifying(items: PlanItem[], answer: (query: string) => GrailVerdict | Failure = () => fine, takesMs = 0) {
  const asked: string[] = [];
  let now = 0;
  const verify = async (query: string): Promise<GrailVerdict> => {
    asked.push(query);
    now += takesMs;
    const verdict = answer(query);
    if (verdict instanceof Failure) throw verdict;
    return verdict;
  };
  return { asked, answer: verifyPlan({ verify, stopwatch: () => now }, items) };
}

const many = (count: number) => Array.from({ length: count }, (_, index) => item(`cluster-${index}`));

describe('verifying a plan', () => {
  it('has Dynatrace look at every query that would be saved, each once, and changes nothing where all are right', async () => {
    const items = [item('a'), item('b', { action: 'update' }), item('c', {}, queryOf('a'))];
    const { asked, answer } = verifying(items);
    expect(await answer).toEqual({ items, verification: { verified: 2, of: 2, isSameForm: true, failure: null } });
    expect(asked).toEqual([queryOf('a'), queryOf('b')]);
  });

  it('asks nothing about what is not saved', async () => {
    const lint = { code: 'x', severity: 'error' as const, message: 'cannot work' };
    const items = [
      item('a', { action: 'unchanged' }),
      item('b', { action: 'conflict' }),
      item('c', { lints: [lint] }),
      item('d', { slo: aClassicSlo() }),
    ];
    const { asked, answer } = verifying(items);
    expect(await answer).toEqual({ items });
    expect(asked).toEqual([]);
  });

  it('makes what Dynatrace would refuse an error of every row with that query, in its words and with the place', async () => {
    const items = [item('a'), item('b'), item('c', {}, queryOf('a'))];
    const { answer } = verifying(items, (query) => (query === queryOf('a') ? refused : fine));
    const { items: now, verification } = await answer;
    const lint = {
      ...{ code: 'query-refused', severity: 'error' },
      message:
        'Dynatrace would refuse this query: No such field (line 1, column 18: “avg(cpu), filter: { cluster == "a" }”).',
    };
    expect(now.map(({ lints }) => lints)).toEqual([[lint], [], [lint]]);
    expect(verification).toMatchObject({ verified: 2, of: 2, failure: null });
  });

  it('asks about 200 of a thousand that differ in names only, and says so', async () => {
    const { asked, answer } = verifying(many(1000));
    expect((await answer).verification).toEqual({ verified: 200, of: 1000, isSameForm: true, failure: null });
    expect(asked).toHaveLength(200);
  });

  it('asks about each form first, however many there are of another', async () => {
    const { asked, answer } = verifying([...many(1000), item('last', {}, queryOf('last', 'memory'))]);
    expect((await answer).verification).toMatchObject({ verified: 200, of: 1001, isSameForm: true });
    expect(asked[1]).toBe(queryOf('last', 'memory'));
  });

  it('stops asking when it takes too long: a plan does not wait for it', async () => {
    const { asked, answer } = verifying(many(100), () => fine, 1000);
    const { verification } = await answer;
    expect(asked.length).toBeLessThan(20);
    expect(verification).toMatchObject({ verified: asked.length, of: 100, isSameForm: true, failure: null });
  });

  it.each(['MissingScope', 'NotSupported', 'NotFound'] as const)(
    'leaves the plan as it is after %s, and does not ask a hundred times',
    async (code) => {
      const items = many(100);
      const { asked, answer } = verifying(items, () => failing(code));
      expect(await answer).toMatchObject({
        items,
        verification: { verified: 0, of: 100, isSameForm: false, failure: { code, hint: 'Wait.' } },
      });
      expect(asked.length).toBeLessThanOrEqual(8);
    },
  );

  it.each(['Timeout', 'Unavailable', 'Throttled'] as const)(
    'leaves the plan as it is after some %s in a row',
    async (code) => {
      const { asked, answer } = verifying(many(100), () => failing(code));
      expect((await answer).verification).toMatchObject({ verified: 0, of: 100, failure: { code } });
      expect(asked.length).toBeLessThanOrEqual(8);
    },
  );

  it('goes on after one that went wrong, and says what was not answered', async () => {
    const { answer } = verifying([item('a'), item('b'), item('c')], (query) =>
      query === queryOf('b') ? failing('Unavailable') : fine,
    );
    expect((await answer).verification).toMatchObject({
      verified: 2,
      of: 3,
      isSameForm: true,
      failure: { code: 'Unavailable' },
    });
  });
});
