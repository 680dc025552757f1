import { Failure } from '../../../domain/failure';
import { nameTest } from '../../../domain/policies/pattern/nameTest';

const fits = (pattern: string, name: string) => nameTest(pattern, 'match.name')(name);
const refusal = (pattern: string): string => {
  try {
    nameTest(pattern, 'policy.match.name');
  } catch (error) {
    if (error instanceof Failure) return `${error.code} ${error.message}`;
  }
  return 'taken';
};

describe('a pattern for names', () => {
  it.each([
    ['prod-*', 'prod-eu', true],
    ['prod-*', 'preprod-eu', false],
    ['prod', 'prod', true],
    ['prod', 'prod-eu', false],
    ['*', '', true],
    ['shop-?', 'shop-1', true],
    ['shop-?', 'shop-12', false],
    ['**a**', 'bab', true],
    ['Prod-*', 'prod-eu', false],
  ])('the glob %s against %s: %s', (pattern, name, expected) => {
    expect(fits(pattern, name)).toBe(expected);
  });

  it.each([
    ['^prod-(eu|us)-\\d+$', 'prod-eu-12', true],
    ['^prod-(eu|us)-\\d+$', 'prod-ap-12', false],
    ['/prod/', 'my-prod-cluster', true],
    ['a{2,3}$', 'aa', true],
    ['^a{2,3}$', 'aaaa', false],
    ['^a{2}$', 'aa', true],
    ['^a{2,}$', 'aaaaa', true],
    ['[^a-c]x', 'ax', false],
    ['[^a-c]x', 'dx', true],
    ['^[\\w-]+$', 'shop_1-b', true],
    ['^(?:dev|test)?$', '', true],
    ['^x.*y$', 'x🙂y', true],
    ['a.b', 'a\nb', true],
    ['^(a|b)+?c$', 'abac', true],
    ['^\\.$', '.', true],
    ['^\\.$', 'x', false],
    ['(|a)b', 'b', true],
  ])('the expression %s against %s: %s', (pattern, name, expected) => {
    expect(fits(pattern, name)).toBe(expected);
  });

  it.each([
    ['(a+)+$', /match\.name: the regular expression would run away: it repeats something/],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', /would run away/],
    ['(.*)*x', /would run away/],
    ['(a*){30}', /would run away/],
    ['(a|aa)+$', /would run away: it repeats alternatives that begin alike/],
    ['^(\\w|_)*$', /begin alike/],
    ['(a)\\1', /back-references are not taken/],
    ['(?=a)', /look-around/],
    ['(?<n>a)', /look-around and named groups/],
    ['(a', /a “\(” is not closed/],
    ['a)', /closes nothing/],
    ['[a', /a “\[” is not closed/],
    ['[z-a]', /wrong order/],
    ['a{3,2}', /wrong order/],
    ['a{1000}', /at most 100 repetitions/],
    ['+', /repeats nothing/],
    ['a**|b', /repetition of a repetition/],
    ['\\', /escapes nothing/],
    ['\\p{L}', /is not known/],
    ['((((a{90}){90}){90}){90})', /too large/],
    ['', /is empty/],
    ['   ', /is empty/],
    ['x'.repeat(201), /at most 200 characters/],
  ])('refuses %s at its field', (pattern, words) => {
    expect(refusal(pattern)).toMatch(/^InvalidInput policy\.match\.name: /);
    expect(refusal(pattern)).toMatch(words);
  });

  it('counts steps rather than ways: many repetitions side by side are no trouble on a long name', () => {
    expect(fits(`^${'.*'.repeat(90)}x$`, 'a'.repeat(255))).toBe(false);
  });
});
