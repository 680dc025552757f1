import { fitting } from '../../../../api/usecases/pacing/fittingRows';
import { anSlo } from '../../../ui/Clusters/clusterWorld';

describe('rows that one answer holds', () => {
  const rows = ['a', 'b', 'c'].map((id) => anSlo({ id }));
  const bytes = JSON.stringify(rows[0]).length + 1;

  it('are all where they fit', () => {
    expect(fitting(rows, 3 * bytes)).toEqual({ slos: rows, rest: 0 });
  });

  it('end before the first that does not fit, and tell how many are left', () => {
    expect(fitting(rows, 3 * bytes - 1)).toEqual({ slos: rows.slice(0, 2), rest: 1 });
  });

  it('are at least one, so that whoever asks gets on', () => {
    expect(fitting(rows, 1)).toEqual({ slos: rows.slice(0, 1), rest: 2 });
  });

  it('are none of none', () => {
    expect(fitting([], 1)).toEqual({ slos: [], rest: 0 });
  });
});
