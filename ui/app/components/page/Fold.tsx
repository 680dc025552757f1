import { useState, type ReactNode } from 'react';
import { Accordion } from '@dynatrace/strato-components/content';

interface FoldProps {
  /** What is inside, and where that helps what it says now. */
  label: string;
  /** Stays open whatever was clicked, as while something inside is wrong. */
  mustOpen?: boolean;
  children: ReactNode;
}

/** Something that most people need not open. */
export const Fold = ({ label, mustOpen = false, children }: FoldProps) => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Accordion
      expanded={isOpen || mustOpen ? 'fold' : ''}
      onExpandChange={(open) => setIsOpen(open === 'fold')}
      triggerPosition="start"
      size="condensed"
      showDividers={false}
    >
      <Accordion.Section id="fold">
        <Accordion.SectionLabel>{label}</Accordion.SectionLabel>
        <Accordion.SectionContent>{children}</Accordion.SectionContent>
      </Accordion.Section>
    </Accordion>
  );
};
