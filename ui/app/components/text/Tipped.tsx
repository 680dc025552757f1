import { Text } from '@dynatrace/strato-components/typography';

interface TippedProps {
  text: string;
  /** What to know of it, shown on pointing at it and read aloud with it; null where there is nothing to know. */
  tip: string | null;
}

/** A text that says more on pointing at it. */
export const Tipped = ({ text, tip }: TippedProps) =>
  tip === null ? <Text style={{ whiteSpace: 'normal' }}>{text}</Text> : <abbr title={tip}>{text}</abbr>;
