const satisfies = require('spdx-satisfies');

/** SPDX ids whose terms allow shipping with an Apache-2.0 app when their notices go along. */
const permissive = [
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0', 'ISC', 'MIT'],
  ...['MIT-0', 'OFL-1.1', 'PSF-2.0', 'Python-2.0', 'Unlicense', 'W3C-20150513'],
];

/** Allowed for tools alone, which are run and not shipped. */
const toolsOnly = ['MPL-2.0', 'AGPL-3.0-or-later', 'CC-BY-3.0'];

/** Packages whose package.json names no licence, and the one that their files name. */
const unnamed = new Map([
  ['css-mediaquery', 'BSD-3-Clause'],
  ['unionfs', 'Unlicense'],
]);

/** Dynatrace's own tools, under the terms of its platform; run here, not shipped. */
const ofDynatrace = /^@dynatrace\/js-runtime(?:-|$)/;

/** Whether an SPDX expression can be met with what is allowed; free text cannot. @returns {boolean} */
function isMet(expression, allowed) {
  try {
    // Some packages write the operators small.
    return satisfies(
      expression.replace(/ (?:and|or) /g, (one) => one.toUpperCase()),
      allowed,
    );
  } catch {
    return false;
  }
}

/**
 * Packages whose licence nobody allowed, as sentences; empty when all is well.
 * @param {{ name: string, group?: string, version: string, licenses?: object[] }[]} components of a CycloneDX list
 * @param {boolean} isShipped whether they go into the app
 */
exports.refused = (components, isShipped) => {
  const allowed = isShipped ? permissive : [...permissive, ...toolsOnly];
  return components.flatMap(({ name, version, licenses = [] }) => {
    if (!isShipped && ofDynatrace.test(name)) return [];
    const told = licenses.map(({ expression, license }) => expression ?? license?.id ?? license?.name ?? '');
    const expressions = told.length > 0 ? told : [unnamed.get(name) ?? ''];
    if (expressions.some((one) => one !== '' && isMet(one, allowed))) return [];
    return [
      `${name} ${version}: ${expressions.join(', ') || 'no licence'} is not allowed${isShipped ? ' in the app' : ''}`,
    ];
  });
};
