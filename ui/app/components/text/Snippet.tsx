import { CodeSnippet } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { CopyButton } from '../actions/CopyButton';

interface SnippetProps {
  /** What the text is, e.g. "Command that creates the secret in eu-west-1". */
  name: string;
  text: string;
  copyLabel: string;
  language?: 'bash' | 'json';
  onCopied?: () => void;
}

/**
 * A text to be copied into a terminal. Its lines break, since Strato's box cannot be scrolled by keyboard; its own button says
 * "Copied" when the browser refused, and has the same name in every box, so ours stands below.
 */
export const Snippet = ({ name, text, copyLabel, language, onCopied }: SnippetProps) => (
  <Flex flexDirection="column" gap={8}>
    <div role="region" aria-label={name}>
      <CodeSnippet language={language} showLineNumbers={false} showCopyAction={false} lineBreaks>
        {text}
      </CodeSnippet>
    </div>
    <CopyButton text={text} label={copyLabel} ariaLabel={`${copyLabel}: ${name}`} onCopied={onCopied} />
  </Flex>
);
