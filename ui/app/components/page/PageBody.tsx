import type { ReactNode } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading, Paragraph } from '@dynatrace/strato-components/typography';

/** Around a page; a phone has no room to give away. */
export const pagePadding = 'clamp(12px, 3vw, 32px)';

/** The property by which a frame around the page takes its padding at the sides over. */
export const inlinePadding = '--page-padding-inline';

interface PageBodyProps {
  /** The page's h1. */
  title: string;
  /** One sentence: what one does here. */
  lead?: string;
  /** Shown above the title: the way back up. */
  above?: ReactNode;
  /** Shown at the right of the title. */
  actions?: ReactNode;
  /** Takes the width there is, for tables with many columns. */
  wide?: boolean;
  children: ReactNode;
}

/** Frame of a page: its h1, what it is for, and its content, all at one width. */
export const PageBody = ({ title, lead, above, actions, wide = false, children }: PageBodyProps) => (
  <Flex
    flexDirection="column"
    gap={24}
    style={{
      maxWidth: wide ? 1800 : 1280,
      margin: '0 auto',
      width: '100%',
      boxSizing: 'border-box',
      paddingBlock: pagePadding,
      // Below tabs the frame around both gives it.
      paddingInline: `var(${inlinePadding}, ${pagePadding})`,
    }}
  >
    {above}
    <Flex justifyContent="space-between" alignItems="flex-start" flexWrap="wrap" gap={16}>
      <Flex flexDirection="column" gap={4}>
        <Heading level={1}>{title}</Heading>
        {lead === undefined ? null : <Paragraph>{lead}</Paragraph>}
      </Flex>
      {actions}
    </Flex>
    {children}
  </Flex>
);
