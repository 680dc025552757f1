import { Flex } from '@dynatrace/strato-components/layouts';
import { Code } from '@dynatrace/strato-components/typography';
import Borders from '@dynatrace/strato-design-tokens/borders';
import Colors from '@dynatrace/strato-design-tokens/colors';
import { CopyButton } from '../actions/CopyButton';

interface SnippetProps {
  /** What the text is, e.g. "Command that creates the secret in eu-west-1". */
  name: string;
  text: string;
  copyLabel: string;
  onCopied?: () => void;
}

/** A text to be copied into a terminal: readable, scrollable by keyboard, copied by one button. */
export const Snippet = ({ name, text, copyLabel, onCopied }: SnippetProps) => (
  <Flex flexDirection="column" gap={8}>
    <pre
      aria-label={name}
      role="region"
      // A scrollable area must be reachable by keyboard: https://www.w3.org/WAI/WCAG22/Understanding/keyboard.html
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      style={{
        margin: 0,
        padding: 12,
        overflowX: 'auto',
        whiteSpace: 'pre',
        background: Colors.Background.Container.Neutral.Subdued,
        borderRadius: Borders.Radius.Container.Default,
      }}
    >
      <Code style={{ background: 'none', border: 'none', padding: 0, whiteSpace: 'pre' }}>{text}</Code>
    </pre>
    <CopyButton text={text} label={copyLabel} ariaLabel={`${copyLabel}: ${name}`} onCopied={onCopied} />
  </Flex>
);
