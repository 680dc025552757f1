import { Flex } from '@dynatrace/strato-components/layouts';
import { CopyButton } from '../actions/CopyButton';
import { CodeFrame } from './CodeFrame';

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
    <CodeFrame name={name} text={text} />
    <CopyButton text={text} label={copyLabel} ariaLabel={`${copyLabel}: ${name}`} onCopied={onCopied} />
  </Flex>
);
