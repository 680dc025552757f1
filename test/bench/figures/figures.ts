import { cpus, loadavg } from 'node:os';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coldStartFigures } from './coldStartFigures';
import { discoveryFigures } from './discoveryFigures';
import { sloFigures } from './sloFigures';
import { figuresPage, type Circumstances, type Figure } from './figure';

const page = join(__dirname, '../../../docs/figures.md');
/** What every API request takes more, as over a network. */
const latencyMs = 40;
const load = (): number => loadavg()[0] ?? Number.NaN;

/** What needs a large environment. @returns the figures, and how they were made */
export async function figures(
  { write }: { write: boolean },
  say: (text: string) => void,
): Promise<{ figures: Figure[]; circumstances: Circumstances }> {
  const before = load();
  const found = [
    ...(await coldStartFigures(say)),
    ...(await discoveryFigures(latencyMs, say)),
    ...(await sloFigures(latencyMs, say)),
  ];
  const circumstances: Circumstances = {
    ...{ at: new Date().toISOString(), node: process.version, cores: cpus().length },
    ...{ load: [before, load()], latencyMs },
  };
  for (const one of found)
    say(
      `${one.isMet ? 'met   ' : 'missed'} ${one.ratio.toFixed(2).padStart(6)}  ${one.what}: ${one.measured} | ${one.against}`,
    );
  if (write) {
    const { format, resolveConfig } = await import('prettier');
    const config = (await resolveConfig(page)) ?? {};
    writeFileSync(page, await format(figuresPage(found, circumstances), { ...config, filepath: page }));
    say(`written to ${page}`);
  }
  return { figures: found, circumstances };
}
