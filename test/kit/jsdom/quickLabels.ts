/**
 * `labels` of a form control, as jsdom has it, without its long way: for every label of the page jsdom looks through the page for what
 * it labels, and whoever looks for a role asks that of every control. Here only labels that can be meant are asked.
 */
const controls = [
  HTMLButtonElement,
  HTMLInputElement,
  HTMLMeterElement,
  HTMLOutputElement,
  HTMLProgressElement,
  HTMLSelectElement,
  HTMLTextAreaElement,
];

const isMeant = (label: HTMLLabelElement, control: HTMLElement): boolean =>
  label.hasAttribute('for') ? control.id !== '' && label.htmlFor === control.id : label.contains(control);

for (const { prototype } of controls) {
  const full = Object.getOwnPropertyDescriptor(prototype, 'labels')?.get;
  if (!full) throw new Error('jsdom has no "labels" any more: this file can go.');
  Object.defineProperty(prototype, 'labels', {
    configurable: true,
    get(this: HTMLElement) {
      // A hidden input has none, which is null, and what is in no document has a list of its own.
      if (!this.isConnected || (this as HTMLInputElement).type === 'hidden') return full.call(this) as unknown;
      return [...document.getElementsByTagName('label')].filter(
        (label) => isMeant(label, this) && label.control === this,
      );
    },
  });
}
