/** The stand-in of `test/kit/jsdom/quickLabels.ts` says what a browser would: https://html.spec.whatwg.org/multipage/forms.html#dom-lfe-labels */
const labelsOf = (html: string): string[] | null => {
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  document.body.replaceWith(document.adoptNode(body));
  const { labels } = document.querySelector<HTMLInputElement>('[data-it]') ?? { labels: null };
  return labels && [...labels].map(({ textContent }) => textContent.trim());
};

it.each([
  ['<label for="a">one</label><input id="a" data-it />', ['one']],
  ['<label>one <input data-it /></label>', ['one']],
  ['<label for="a">one</label><label>two <input id="a" data-it /></label>', ['one', 'two']],
  ['<label>one <input /><input data-it /></label>', []],
  ['<label for="b">one <input id="a" data-it /></label><input id="b" />', []],
  ['<label for="">one</label><input id="" data-it />', []],
  ['<label for="a">one</label><input id="a" /><input id="a" data-it />', []],
  ['<label for="a">one</label><select id="a" data-it></select>', ['one']],
  ['<label for="a">one</label><button id="a" data-it></button>', ['one']],
])('%s: labels are %j', (html, labels) => expect(labelsOf(html)).toEqual(labels));

it('a hidden input has none', () => {
  expect(labelsOf('<label for="a">one</label><input id="a" type="hidden" data-it />')).toBeNull();
});
