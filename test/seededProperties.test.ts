import type * as FastCheck from 'fast-check';

const before = { FC_SEED: process.env.FC_SEED, FC_RUNS: process.env.FC_RUNS };

/** The numbers that a property sees which asks for ten, in a run of `npm test` with such an environment. */
function seen(environment: { FC_SEED?: string; FC_RUNS?: string }): number[] {
  Object.assign(process.env, { FC_SEED: '1', FC_RUNS: '1', ...environment });
  const numbers: number[] = [];
  jest.isolateModules(() => {
    const fc = jest.requireActual<typeof FastCheck>('fast-check');
    fc.assert(
      fc.property(fc.integer(), (number) => void numbers.push(number)),
      { numRuns: 10 },
    );
  });
  return numbers;
}

describe('the examples of properties', () => {
  afterEach(() => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  it('are the same in every run', () => {
    expect(seen({})).toHaveLength(10);
    expect(seen({})).toEqual(seen({}));
  });

  it('are others with another seed, and each time others when chance decides', () => {
    expect(seen({ FC_SEED: '2' })).not.toEqual(seen({}));
    expect(seen({ FC_SEED: 'random' })).not.toEqual(seen({ FC_SEED: 'random' }));
  });

  it('are as many times as many as asked for', () => {
    expect(seen({ FC_RUNS: '3' })).toHaveLength(30);
  });
});
