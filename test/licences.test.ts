import { refused } from '../dtapp/licences.cjs';

const aPackage = (license?: object) => [
  { name: 'thing', version: '1.0.0', ...(license ? { licenses: [license] } : {}) },
];

describe('licences', () => {
  it.each([
    ['a permissive one', { license: { id: 'MIT' } }],
    ['one of two', { expression: '(BSD-3-Clause OR GPL-2.0)' }],
    ['both of two', { license: { name: 'MIT and ISC' } }],
  ])('let into the app what has %s', (_what, license) => {
    expect(refused(aPackage(license), true)).toEqual([]);
  });

  it.each([
    ['copyleft', { license: { id: 'GPL-3.0-only' } }, 'thing 1.0.0: GPL-3.0-only is not allowed in the app'],
    [
      'one of two that is not allowed',
      { expression: 'MIT AND GPL-2.0' },
      'thing 1.0.0: MIT AND GPL-2.0 is not allowed in the app',
    ],
    [
      'a choice beside what is not allowed',
      { expression: '(MIT OR GPL-2.0-only) AND GPL-3.0-only' },
      'thing 1.0.0: (MIT OR GPL-2.0-only) AND GPL-3.0-only is not allowed in the app',
    ],
    ['free text', { license: { name: 'see file' } }, 'thing 1.0.0: see file is not allowed in the app'],
    ['none', undefined, 'thing 1.0.0: no licence is not allowed in the app'],
  ])('keep out what has %s', (_what, license, said) => {
    expect(refused(aPackage(license), true)).toEqual([said]);
  });

  it('let a tool be under a licence that the app may not ship', () => {
    const tool = aPackage({ license: { id: 'AGPL-3.0-or-later' } });
    expect(refused(tool, false)).toEqual([]);
    expect(refused(tool, true)).toHaveLength(1);
  });
});
