/** One line of docs/figures.md: a measurement, what it is held against, and whether what was promised is kept. */
export interface Figure {
  what: string;
  /** With its unit. */
  measured: string;
  /** What it is held against, with its value. */
  against: string;
  /** Measured ÷ against; less is better. */
  ratio: number;
  /** What was promised, in words; null where nothing was. */
  target: string | null;
  isMet: boolean;
  /** Why it is missed, or how it is counted. */
  why: string;
}

/** A figure whose ratio is to be at most so much. */
export function ratioFigure(
  { most, ...rest }: Omit<Figure, 'ratio' | 'target' | 'isMet'> & { most: number },
  [value, than]: readonly [number, number],
): Figure {
  const ratio = value / than;
  return { ...rest, ratio, target: `at most ${most}`, isMet: ratio <= most };
}

/** How, when and on what a run was made. */
export interface Circumstances {
  /** ISO 8601. */
  at: string;
  node: string;
  cores: number;
  /** Of the machine, mean of the last minute, at the beginning and at the end. */
  load: readonly [number, number];
  latencyMs: number;
}

const head = `# Figures

What the product takes, as ratios of one run: against the least that is possible, against what a script of a person would take, or against ten times less
to do. Made by \`npm run bench -- --large --write\`; \`npm test\` holds requests and sizes of a
discovery of 1,000 clusters, and requests of 110 SLOs; it holds no times.

The fewest requests of a discovery: a query of Grail reads one table and has no pages, so one each for the series of clusters, entities, Smartscape nodes, and
data points of clusters and of services, and one for every 100,000 series of services (two a service), more than \`metrics\` lists at a time. One more is made, for
what sent data within the hour. Memory is that of a process of the real runtime in which nothing else ran, at its highest, without what it has when idle.

`;

/** The page, of one run. Markdown, not formatted. */
export function figuresPage(figures: readonly Figure[], { at, node, cores, load, latencyMs }: Circumstances): string {
  const [before, after] = load.map((one) => one.toFixed(1));
  const made = `One run of ${at.slice(0, 10)} on ${cores} cores with Node ${node}, load ${before} before and ${after} after it; every API request took ${latencyMs} ms more. The sandbox answers from the same machine, so that times hold its work, too.`;
  const rows = figures.map(({ what, measured, against, ratio, target, isMet, why }) =>
    [what, measured, against, rounded(ratio), target ?? '', metIn(target, isMet), why].map(cell).join(' | '),
  );
  const table = [
    'what | measured | against | ratio | target | met | remarks',
    '--- | --- | --- | --- | --- | --- | ---',
  ];
  return `${head}${made}\n\n${[...table, ...rows].map((row) => `| ${row} |`).join('\n')}\n`;
}

const rounded = (ratio: number): string => (ratio < 0.1 ? ratio.toFixed(3) : ratio.toFixed(2));
const metIn = (target: string | null, isMet: boolean): string => (target === null ? '' : isMet ? 'yes' : 'no');
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
