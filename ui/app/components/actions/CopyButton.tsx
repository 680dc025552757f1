import { useEffect, useState } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Button } from '@dynatrace/strato-components/buttons';
import { Text } from '@dynatrace/strato-components/typography';

interface CopyButtonProps {
  /** What goes to the clipboard. */
  text: string;
  /** Words on the button, e.g. "Copy link". */
  label: string;
  /** Said to screen readers when the label alone is ambiguous, e.g. "Copy link for us-east-1". */
  ariaLabel?: string;
  onCopied?: () => void;
}

/** Milliseconds that "Copied" stays. */
const shownFor = 3000;

/** Copies a text and says so, or says that the browser refused. */
export const CopyButton = ({ text, label, ariaLabel = label, onCopied }: CopyButtonProps) => {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), shownFor);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = () =>
    copyText(text).then(
      () => {
        setSaid('Copied');
        onCopied?.();
      },
      () => setSaid('The browser did not allow copying; select the text instead'),
    );
  return (
    <Flex alignItems="center" gap={8}>
      <Button variant="emphasized" aria-label={ariaLabel} onClick={() => void copy()}>
        {label}
      </Button>
      <Text role="status" textStyle="small">
        {said}
      </Text>
    </Flex>
  );
};

/** `navigator.clipboard` is absent on plain http, other than localhost. */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
