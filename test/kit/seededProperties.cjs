/**
 * What a test gets that asks for `fast-check`: the same examples in every run, so that a test that passed here passes elsewhere.
 * `FC_SEED=random` or a number asks for others (a failure tells the seed), `FC_RUNS=20` for twenty times as many of each property.
 */
const real = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

const { FC_SEED: seed = '1', FC_RUNS: times = '1' } = process.env;
/** What fast-check runs of a property that does not say how many. */
const usualRuns = 100;

real.configureGlobal(seed === 'random' ? {} : { seed: Number(seed) });

const more = (options) => ({ ...options, numRuns: Math.ceil((options?.numRuns ?? usualRuns) * Number(times)) });
const seeded = {
  ...real.default,
  assert: (property, options) => real.assert(property, more(options)),
  check: (property, options) => real.check(property, more(options)),
  sample: (generator, options) =>
    real.sample(generator, more(typeof options === 'number' ? { numRuns: options } : options)),
};
module.exports = { ...seeded, default: seeded, __esModule: true };
