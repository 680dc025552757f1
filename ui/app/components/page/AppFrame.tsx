import type { CSSProperties, ReactNode } from 'react';

/**
 * Measures and colors of Strato's `Page`, whose side panels and drawers would be a tenth of the first load, and this app has none.
 * Colors by the names of the design tokens' variables: the tokens' module is one object of all of them.
 */
const frame: CSSProperties = {
  display: 'grid',
  gridTemplateRows: 'min-content minmax(0, 1fr)',
  height: '100vh',
  overflow: 'hidden',
  backgroundColor: 'var(--dt-colors-background-container-neutral-default)',
};
const top: CSSProperties = { padding: 8, minWidth: 0 };
const main: CSSProperties = {
  overflow: 'auto',
  minWidth: 0,
  backgroundColor: 'var(--dt-colors-background-base-default)',
};

/** The header above, the page below, which scrolls by itself. */
export const AppFrame = ({ header, children }: { header: ReactNode; children: ReactNode }) => (
  <div style={frame}>
    <div style={top}>{header}</div>
    <main style={main}>{children}</main>
  </div>
);
