import { templateVerdict } from '../../../ui/app/pages/Connect/launch/templateVerdict';

const own = 'a'.repeat(64);
const other = 'b'.repeat(64);

describe('what is known of the template that a link launches', () => {
  it.each([
    ['named by its address as the same', { own, named: own }, 'same', own],
    ['named by its address as another', { own, named: other }, 'different', other],
    ['not named', { own, named: null }, 'unknown', own],
  ] as const)('%s', (_what, known, kind, sha256) => {
    expect(templateVerdict(known)).toMatchObject({ kind, sha256 });
  });

  it('says in plain words that nothing was verified', () => {
    expect(templateVerdict({ own, named: null }).text).toMatch(/^Not verified: /);
  });
});
