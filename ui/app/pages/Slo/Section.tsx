import { useId, type ReactNode } from 'react';
import { Flex, Surface } from '@dynatrace/strato-components/layouts';
import { Heading } from '@dynatrace/strato-components/typography';

/** One part of the page about an SLO. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <Surface as="section" padding={24} aria-labelledby={id}>
      <Flex flexDirection="column" gap={12}>
        <Heading level={4} as="h2" id={id}>
          {title}
        </Heading>
        {children}
      </Flex>
    </Surface>
  );
};
