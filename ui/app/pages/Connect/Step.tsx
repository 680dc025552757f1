import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Flex, Surface } from '@dynatrace/strato-components/layouts';
import { Heading, Paragraph } from '@dynatrace/strato-components/typography';

interface StepProps {
  number: number;
  title: string;
  /** What this step decides, in a sentence. */
  lead: string;
  /** False while an earlier step is unfinished. */
  isOpen?: boolean;
  /** Every new number above 0 moves the keyboard focus here, as after "Continue". */
  focusTurn?: number;
  children: ReactNode;
}

/** One section of the page: a landmark with an h2, closed until its turn comes. */
export const Step = ({ number, title, lead, isOpen = true, focusTurn = 0, children }: StepProps) => {
  const headingId = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focusTurn > 0) section.current?.focus();
  }, [focusTurn]);
  return (
    <section ref={section} tabIndex={-1} aria-labelledby={headingId} style={{ outline: 'none' }}>
      <Surface padding={24}>
        <Flex flexDirection="column" gap={16}>
          <Heading level={3} as="h2" id={headingId}>
            {`${number}. ${title}`}
          </Heading>
          <Paragraph>{lead}</Paragraph>
          {isOpen ? children : null}
        </Flex>
      </Surface>
    </section>
  );
};
