/**
 * `getComputedStyle` that computes what is asked for. Whoever looks for a role asks for `display` and `visibility` of every element
 * and all that are around it, and jsdom computes a hundred rules and fourteen colours each time, an eighth of a page's test.
 * The answers are jsdom's: pages are tested without our style sheets, so that tag, a few attributes and inline styles decide. Where
 * a package puts a sheet into the page that speaks of a property, jsdom computes it.
 */
const full = window.getComputedStyle.bind(window);

/** By what jsdom's own style sheet looks at where it says `display`. */
const displays = new Map<string, string>();

function displayOf(element: Element): string {
  const inline = inlineOf(element, 'display');
  if (inline) return inline;
  const { localName, namespaceURI } = element;
  const attributes = ['hidden', 'open', 'type'].filter((name) => element.hasAttribute(name));
  const key = [namespaceURI, localName, ...attributes, element.getAttribute('type')].join(' ');
  let display = displays.get(key);
  if (display === undefined) {
    const alike = document.createElementNS(namespaceURI, localName);
    for (const name of attributes) alike.setAttribute(name, element.getAttribute(name) ?? '');
    displays.set(key, (display = full(alike).display));
  }
  return display;
}

function inherited(element: Element, name: string, initial: string): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const inline = inlineOf(at, name);
    if (inline) return inline;
  }
  return initial;
}

const inlineOf = (element: Element, name: string): string =>
  element.hasAttribute('style') ? (element as HTMLElement).style.getPropertyValue(name) : '';

const cheap = new Map([
  ['display', displayOf],
  ['visibility', (element: Element) => inherited(element, 'visibility', 'visible')],
  ['pointer-events', (element: Element) => inherited(element, 'pointer-events', 'auto')],
]);

let seen: { sheet: CSSStyleSheet; length: number }[] = [];
let rules: { rule: CSSRule; text: string }[] = [];

/** Frames of an animation style no element, and those of Toastify speak of `visibility`. */
const isOfAnimation = ({ text }: { text: string }): boolean => /^@(-\w+-)?keyframes /.test(text);

/** The rules of the page's sheets; hardly ever is there a new one. */
function rulesOfPage(): typeof rules {
  const sheets = [...document.styleSheets];
  const isSeen = ({ sheet, length }: (typeof seen)[number], at: number) =>
    sheets[at] === sheet && sheet.cssRules.length === length;
  if (sheets.length === seen.length && seen.every(isSeen)) return rules;
  seen = sheets.map((sheet) => ({ sheet, length: sheet.cssRules.length }));
  rules = sheets
    .flatMap(({ cssRules }) => [...cssRules].map((rule) => ({ rule, text: rule.cssText })))
    .filter((one) => !isOfAnimation(one));
  return rules;
}

/** Whether a rule speaks of a property of this element, or of one around it that hands it down. */
const isSpokenOf = (name: string, element: Element): boolean =>
  rulesOfPage().some(
    ({ rule, text }) =>
      text.includes(`${name}:`) &&
      (!('selectorText' in rule) || element.closest((rule as CSSStyleRule).selectorText) !== null),
  );

function lazyStyle(element: Element): CSSStyleDeclaration {
  let all: CSSStyleDeclaration | undefined;
  const rest = () => (all ??= full(element));
  const getPropertyValue = (name: string) =>
    (isSpokenOf(name, element) ? undefined : cheap.get(name)?.(element)) ?? rest().getPropertyValue(name);
  return new Proxy({} as CSSStyleDeclaration, {
    get: (_, name) => {
      if (name === 'getPropertyValue') return getPropertyValue;
      if (name === 'display' || name === 'visibility') return getPropertyValue(name);
      if (name === 'pointerEvents') return getPropertyValue('pointer-events');
      const value: unknown = Reflect.get(rest(), name);
      return typeof value === 'function' ? (value.bind(rest()) as unknown) : value;
    },
    has: (_, name) => name in rest(),
  });
}

window.getComputedStyle = (element, pseudo) => (pseudo ? full(element, pseudo) : lazyStyle(element));
