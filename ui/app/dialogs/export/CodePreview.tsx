import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { CodeFrame } from '../../components/text/CodeFrame';

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
    <CodeFrame name={name} text={text.slice(0, shown)} maxHeight="40vh" />
    {text.length > shown ? (
      <Text textStyle="small">
        This is the beginning, {shown.toLocaleString('en-US')} of {text.length.toLocaleString('en-US')} characters. Copy
        and download have all of it.
      </Text>
    ) : null}
  </Flex>
);
