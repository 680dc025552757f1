import fc from 'fast-check';
import { clusterKey } from '../../../domain/model/cluster';
import { compositeKey, parseCompositeKey } from '../../../domain/model/compositeKey';
import { connectionKey } from '../../../domain/model/connection';

describe('compositeKey', () => {
  it('never makes one key of different parts, whatever they are made of, and gives them back', () => {
    const parts = fc.array(
      fc.string({ unit: fc.constantFrom('a', '/', '\n', '|', ':', ',', '"', '\\', '\0', ' ', '[') }),
    );
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(parseCompositeKey(compositeKey(...a))).toEqual(a);
        expect(compositeKey(...a) === compositeKey(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('keeps clusters and connections apart whose names hold what used to be between the parts', () => {
    const one = { accountId: '1', region: 'a/b', name: 'c' };
    const other = { accountId: '1', region: 'a', name: 'b/c' };
    expect(clusterKey(one)).not.toBe(clusterKey(other));
    expect(connectionKey({ accountId: '1/a', region: 'b' })).not.toBe(connectionKey({ accountId: '1', region: 'a/b' }));
  });
});
