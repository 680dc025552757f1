import { templateVerdict } from '../../../ui/app/pages/Connect/launch/templateVerdict';

const own = 'a'.repeat(64);
const other = 'b'.repeat(64);

describe('what is known of the template that a link launches', () => {
  it.each([
    ['read and the same, whatever its address says', { own, named: other, read: own }, 'same', own],
    ['read and another, though its address promises the same', { own, named: own, read: other }, 'different', other],
    ['named by its address as the same', { own, named: own, read: null }, 'same', own],
    ['named by its address as another', { own, named: other, read: null }, 'different', other],
    ['neither named nor read', { own, named: null, read: null }, 'unknown', own],
  ] as const)('%s', (_what, known, kind, sha256) => {
    expect(templateVerdict(known)).toMatchObject({ kind, sha256 });
  });

  it('says in plain words that nothing was verified', () => {
    expect(templateVerdict({ own, named: null, read: null }).text).toMatch(/^Not verified: /);
  });
});
