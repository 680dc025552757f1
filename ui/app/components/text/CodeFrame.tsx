import { Code } from '@dynatrace/strato-components/typography';
import Borders from '@dynatrace/strato-design-tokens/borders';
import Colors from '@dynatrace/strato-design-tokens/colors';

interface CodeFrameProps {
  /** What the text is, for screen readers. */
  name: string;
  text: string;
  /** CSS length. Default: as high as the text. */
  maxHeight?: string;
}

/** Code in its own lines, scrollable in both directions by mouse and keyboard. */
export const CodeFrame = ({ name, text, maxHeight }: CodeFrameProps) => (
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
      maxHeight,
      whiteSpace: 'pre',
      background: Colors.Background.Container.Neutral.Subdued,
      borderRadius: Borders.Radius.Container.Default,
    }}
  >
    <Code style={{ background: 'none', border: 'none', padding: 0, whiteSpace: 'pre' }}>{text}</Code>
  </pre>
);
