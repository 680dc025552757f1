import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { overviewBoard } from '../../domain/dashboards/overviewBoard';

/** A file of `documents/`: `<name>.<type>.<extension>`, which dt-app makes the document `<app id>.<name>`. */
const path = join(__dirname, '../../documents/ecs-overview.dashboard.json');

/** What the file has to hold. */
export const wantedDocument = (): string => `${JSON.stringify(overviewBoard(), null, 2)}\n`;

export const shippedDocument = (): string => readFileSync(path, 'utf8');

if (require.main === module) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, wantedDocument());
}
