import { Button, type ButtonOwnProps } from '@dynatrace/strato-components/buttons';

interface BusyButtonProps extends Pick<
  ButtonOwnProps,
  'variant' | 'color' | 'type' | 'disabled' | 'aria-label' | 'onClick' | 'children'
> {
  /** What it started is still under way. */
  busy: boolean;
}

/**
 * A button that waits for what it started and keeps the keyboard focus meanwhile. `loading` alone disables the element,
 * and a browser takes the focus from what is disabled: Tab then begins at the top of the page, and Escape no longer
 * closes the dialog around it. With `aria-disabled` Strato leaves the element enabled and ignores clicks all the same.
 */
export const BusyButton = ({ busy, ...rest }: BusyButtonProps) => (
  <Button {...rest} loading={busy} aria-disabled={busy ? true : undefined} />
);
