import { useId, type ReactNode } from 'react';
import { Flex, Surface } from '@dynatrace/strato-components/layouts';
import { Heading } from '@dynatrace/strato-components/typography';

/** One part of a page on a surface of its own, named by its heading. */
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
