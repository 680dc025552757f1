/** The stand-in of `test/kit/jsdom/lazyStyles.ts` says what a browser would, as far as it answers by itself. */
function an(html: string): Element {
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  document.body.replaceWith(document.adoptNode(body));
  const found = document.querySelector('#it');
  if (!found) throw new Error('no #it');
  return found;
}

it.each([
  ['<div id="it"></div>', 'block'],
  ['<div id="it" hidden></div>', 'none'],
  ['<div id="it" style="display: none"></div>', 'none'],
  ['<div id="it" hidden style="display: flex"></div>', 'flex'],
  ['<input id="it" type="hidden" />', 'none'],
  ['<dialog id="it"></dialog>', 'none'],
  ['<style>.grid { display: grid }</style><div id="it" class="grid"></div>', 'grid'],
  ['<style>.grid { display: grid }</style><div id="it"></div>', 'block'],
  ['<style>@media screen { .gone { display: none } }</style><div id="it" class="gone"></div>', 'none'],
])('%s: display is %s', (html, display) => {
  const style = getComputedStyle(an(html));
  expect([style.display, style.getPropertyValue('display')]).toEqual([display, display]);
});

it.each([
  ['<div style="visibility: hidden"><p><b id="it"></b></p></div>', 'hidden'],
  ['<div style="visibility: hidden"><p style="visibility: visible"><b id="it"></b></p></div>', 'visible'],
  ['<style>.veiled { visibility: hidden }</style><div class="veiled"><b id="it"></b></div>', 'hidden'],
  ['<style>@keyframes go { to { visibility: hidden } }</style><b id="it" style="visibility: visible"></b>', 'visible'],
])('%s: visibility is %s', (html, visibility) => {
  expect(getComputedStyle(an(html)).visibility).toBe(visibility);
});

it('leaves the rest to jsdom', () => {
  const style = getComputedStyle(an('<div id="it" style="overflow-x: scroll; pointer-events: none"></div>'));
  expect([style.overflowX, style.pointerEvents]).toEqual(['scroll', 'none']);
});
