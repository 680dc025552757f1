import { render, screen } from '@testing-library/react';
import { ScrollsByKeyboard } from '../../../../ui/app/components/tables/ScrollsByKeyboard';

interface Sizes {
  scrollWidth: number;
  clientWidth: number;
  scrollHeight: number;
  clientHeight: number;
}

/** jsdom has no layout: the box is given its sizes, in CSS pixels. */
function boxOf(sizes: Sizes): HTMLElement {
  const sized = (box: HTMLElement | null) => {
    for (const [name, value] of Object.entries(sizes)) if (box) Object.defineProperty(box, name, { value });
  };
  render(
    <ScrollsByKeyboard>
      <div ref={sized} className="strato-table-virtualization-container" data-testid="box" />
    </ScrollsByKeyboard>,
  );
  return screen.getByTestId('box');
}

describe('a table', () => {
  it('wider than its box is reached by Tab, so that arrow keys scroll it', () => {
    expect(boxOf({ scrollWidth: 1134, clientWidth: 315, scrollHeight: 700, clientHeight: 700 }).tabIndex).toBe(0);
  });

  it('higher than its box is reached by Tab', () => {
    expect(boxOf({ scrollWidth: 315, clientWidth: 315, scrollHeight: 720, clientHeight: 700 }).tabIndex).toBe(0);
  });

  it('that fits is no stop for Tab', () => {
    expect(boxOf({ scrollWidth: 315, clientWidth: 315, scrollHeight: 700, clientHeight: 700 }).tabIndex).toBe(-1);
  });
});
