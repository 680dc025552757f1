import { Flex } from '@dynatrace/strato-components/layouts';
import { Code, Text } from '@dynatrace/strato-components/typography';
import Borders from '@dynatrace/strato-design-tokens/borders';
import Colors from '@dynatrace/strato-design-tokens/colors';

/** More than one reads, and less than what makes a browser slow. */
const shown = 20_000;

interface CodePreviewProps {
  /** What the text is, for screen readers. */
  name: string;
  text: string;
}

/** A text as code, scrollable in both directions by mouse and keyboard; of a very long one the beginning. */
export const CodePreview = ({ name, text }: CodePreviewProps) => (
  <Flex flexDirection="column" gap={4}>
    <pre
      aria-label={name}
      role="region"
      // A scrollable area must be reachable by keyboard: https://www.w3.org/WAI/WCAG22/Understanding/keyboard.html
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      style={{
        margin: 0,
        padding: 12,
        overflow: 'auto',
        maxHeight: '40vh',
        whiteSpace: 'pre',
        background: Colors.Background.Container.Neutral.Subdued,
        borderRadius: Borders.Radius.Container.Default,
      }}
    >
      <Code style={{ background: 'none', border: 'none', padding: 0, whiteSpace: 'pre' }}>{text.slice(0, shown)}</Code>
    </pre>
    {text.length > shown ? (
      <Text textStyle="small">
        This is the beginning, {shown.toLocaleString('en-US')} of {text.length.toLocaleString('en-US')} characters. Copy
        and download have all of it.
      </Text>
    ) : null}
  </Flex>
);
