import { Suspense, type ReactNode } from 'react';
import { Heading, Text } from '@dynatrace/strato-components/typography';
import { WaitingView } from '../notices/WaitingView';

interface FigureProps {
  title: string;
  /** What the picture shows, in a sentence: also all that a screen reader has of it. */
  words: string;
  /** A chart that may load lazily. */
  children: ReactNode;
}

/** A chart under its name and what it says. */
export const Figure = ({ title, words, children }: FigureProps) => (
  <figure aria-label={`${title}: ${words}`} style={{ margin: 0, minWidth: 0 }}>
    <figcaption style={{ display: 'flex', flexDirection: 'column', gap: 4, marginBottom: 8 }}>
      <Heading level={5} as="h3">
        {title}
      </Heading>
      <Text>{words}</Text>
    </figcaption>
    <Suspense fallback={<WaitingView label="Drawing" lines={6} />}>{children}</Suspense>
  </figure>
);
