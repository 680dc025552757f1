import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A finding about markup of Strato that we can neither write nor order otherwise. */
interface Exception {
  rule: string;
  /** The element of Strato that it is about; the same rule still holds everywhere else. */
  within: string;
  why: string;
}

const exceptions: readonly Exception[] = [
  {
    rule: 'empty-table-header',
    within: '[role="columnheader"][data-columnid^="DataTableRowDetails"]',
    why: 'DataTable.ExpandableRow writes the header of its column of arrows itself and takes no words for it.',
  },
];

interface Finding {
  rule: string;
  help: string;
  elements: string[];
}

/** What axe finds on the page as it stands, by all of its rules that are no experiments, one line each. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(findings, exceptions);
  return found.map(({ rule, help, elements }) => `${rule}: ${help}: ${elements.slice(0, 3).join(' | ')}`);
}

/** Runs in the page. */
async function findings(known: readonly Exception[]): Promise<Finding[]> {
  interface Results {
    violations: { id: string; help: string; nodes: { html: string; target: unknown[] }[] }[];
  }
  const { axe: runner } = window as unknown as { axe: { run: (context: Document) => Promise<Results> } };
  const { violations } = await runner.run(document);
  return violations.flatMap(({ id, help, nodes }) => {
    const selectors = known.filter(({ rule }) => rule === id).map(({ within }) => within);
    const ours = nodes.filter(({ target: [target] }) => {
      const element = typeof target === 'string' ? document.querySelector(target) : null;
      return !selectors.some((selector) => element?.closest(selector) != null);
    });
    return ours.length === 0 ? [] : [{ rule: id, help, elements: ours.map(({ html }) => html.slice(0, 160)) }];
  });
}
