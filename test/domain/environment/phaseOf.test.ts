import { phaseOf } from '../../../domain/environment/phaseOf';

describe('the phase of an environment', () => {
  it('is hybrid while nothing classic is gone', () => {
    expect(phaseOf(['available', 'available'])).toBe('hybrid');
    expect(phaseOf(['available', 'denied'])).toBe('hybrid');
  });

  it('is new when some of it is gone', () => {
    expect(phaseOf(['available', 'gone'])).toBe('new');
    expect(phaseOf(['denied', 'gone'])).toBe('new');
    expect(phaseOf(['available', 'gone', 'unknown'])).toBe('new');
  });

  it('is latest when all of it is gone', () => {
    expect(phaseOf(['gone', 'gone'])).toBe('latest');
  });

  it('is unknown where an open answer could still change it', () => {
    expect(phaseOf(['available', 'unknown'])).toBe('unknown');
    expect(phaseOf(['gone', 'unknown'])).toBe('unknown');
    expect(phaseOf(['unknown'])).toBe('unknown');
    expect(phaseOf([])).toBe('unknown');
  });

  it('is unknown to somebody who may use none of it: a denial may hide what is gone', () => {
    expect(phaseOf(['denied', 'denied'])).toBe('unknown');
  });
});
