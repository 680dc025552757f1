import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { houseDiagram, shownDiagram } from './kit/houseDiagram';
import { importsOf, root, sourceFiles, type Import } from './kit/sourceGraph';

/** The house: pure rooms in the middle, doors at the edges, and nobody walks through a wall. */
const rooms = ['domain', 'ui', 'api', 'actions', 'cloudformation', 'sandbox'];
const files = rooms.flatMap(sourceFiles);
const imports = files.flatMap(importsOf);

const show = (found: Import[]) => found.map(({ from, to }) => `${from} -> ${to}`);
const within = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(`${folder}/`));
const local = (from: string) => imports.filter((one) => !one.isPackage && within(one.from, from));
const packages = (from: string) => imports.filter((one) => one.isPackage && within(one.from, from));

describe('the house', () => {
  it('has files in every room that this test speaks of', () => {
    for (const room of ['domain', 'ui', 'api', 'sandbox']) expect(sourceFiles(room).length).toBeGreaterThan(5);
  });

  it('keeps the domain pure: it imports only itself, zod in its contracts, and one file each knows recurrence and YAML', () => {
    expect(show(local('domain').filter(({ to }) => !within(to, 'domain')))).toEqual([]);
    const isAllowed = ({ from, to }: Import) =>
      ((to === 'zod/mini' || to === 'zod/locales') && within(from, 'domain/contract')) ||
      (to === 'papaparse' && from === 'domain/onboarding/fleet/csvRecords.ts') ||
      (to === 'rrule' && from === 'domain/slo/maintenanceWindows/recurrence.ts') ||
      (to === 'yaml' && from === 'domain/export/yamlText.ts');
    expect(show(packages('domain').filter((one) => !isAllowed(one)))).toEqual([]);
  });

  it('keeps the domain rooms from knowing each other sideways; contracts may name their types', () => {
    const rooms = [
      ...['slo', 'onboarding', 'dashboards', 'environment', 'export', 'automation', 'contract', 'policies'],
    ].map((name) => `domain/${name}`);
    const sideways = local('domain').filter(({ from, to, isTypeOnly }) => {
      const here = rooms.find((room) => within(from, room));
      const there = rooms.find((room) => within(to, room));
      if (!here || !there || here === there) return false;
      // A policy is a set of SLOs: it knows the templates, which know no policy.
      if (here === 'domain/policies' && there === 'domain/slo') return false;
      return !(here === 'domain/contract' && isTypeOnly);
    });
    expect(show(sideways)).toEqual([]);
  });

  it('gives the UI the domain only, and SDKs only through ui/app/data and App.tsx', () => {
    expect(show(local('ui').filter(({ to }) => !within(to, 'ui', 'domain') && !to.endsWith('.css')))).toEqual([]);
    const door = (from: string) => within(from, 'ui/app/data') || from === 'ui/app/App.tsx' || from === 'ui/main.tsx';
    expect(show(packages('ui').filter(({ from, to }) => /^@(dynatrace|aws)-sdk\//.test(to) && !door(from)))).toEqual(
      [],
    );
  });

  it('keeps pages, dialogs, components and data in their order', () => {
    const [pages, dialogs, components, data] = ['pages', 'dialogs', 'components', 'data'].map(
      (name) => `ui/app/${name}`,
    );
    const forbidden: Record<string, readonly (string | undefined)[]> = {
      dialogs: [pages],
      components: [pages, dialogs, data],
      data: [pages, dialogs, components],
    };
    const wrong = local('ui').filter(({ from, to }) => {
      const page = /^ui\/app\/pages\/(\w+)\//.exec(from)?.[1];
      const otherPage = /^ui\/app\/pages\/(\w+)\//.exec(to)?.[1];
      if (page && otherPage) return page !== otherPage;
      const [, , room = ''] = from.split('/');
      return (forbidden[room] ?? []).some((other) => other !== undefined && within(to, other));
    });
    expect(show(wrong)).toEqual([]);
  });

  it('hands use-cases their parts: only platform adapters and compose.ts know an SDK', () => {
    const door = (from: string) => within(from, 'api/platform') || from === 'api/compose.ts';
    expect(show(packages('api').filter(({ from }) => !door(from)))).toEqual([]);
    expect(show(local('api').filter(({ to }) => !within(to, 'api', 'domain')))).toEqual([]);
    const usecasesToAdapters = local('api/usecases').filter(
      ({ to, isTypeOnly }) => !isTypeOnly && within(to, 'api/platform'),
    );
    expect(show(usecasesToAdapters)).toEqual([]);
  });

  it('keeps workflow actions as thin as functions: one statement each, without an SDK, of another name than any function', () => {
    expect(show(packages('actions'))).toEqual([]);
    expect(show(local('actions').filter(({ to }) => !within(to, 'api', 'domain/contract')))).toEqual([]);
    const names = (room: string) =>
      sourceFiles(room).map((file) => file.replace(/^\w+\/|\.(function|action)\.ts$/g, ''));
    const functions = new Set(names('api'));
    // Both become dist/api/<name>.js.
    expect(names('actions').filter((name) => functions.has(name))).toEqual([]);
  });

  it('gives the companion the domain of onboarding only, AWS SDKs through its aws/ alone, and the process to bin.ts alone', () => {
    const cli = 'cloudformation/cli';
    const allowed = (to: string) => within(to, cli, 'domain/model', 'domain/onboarding') || to === 'domain/failure.ts';
    expect(show(local(cli).filter(({ to }) => !allowed(to)))).toEqual([]);
    const door = (from: string) => within(from, `${cli}/aws`);
    expect(show(packages(cli).filter(({ from, to }) => to.startsWith('@aws-sdk/') && !door(from)))).toEqual([]);
    const outsideBin = files.filter((file) => within(file, cli) && file !== `${cli}/bin.ts`);
    const usesProcess = /\bprocess\.|\bconsole\.(log|error|warn|info)\b/;
    expect(outsideBin.filter((file) => usesProcess.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
    const commands = local(`${cli}/commands`).filter(({ to, isTypeOnly }) => !isTypeOnly && within(to, `${cli}/aws`));
    expect(show(commands)).toEqual([]);
  });

  it('exports a default only where the platform asks for one: app functions and workflow actions', () => {
    const withDefault = files.filter((file) => /^export default/m.test(readFileSync(join(root, file), 'utf8')));
    expect(withDefault.filter((file) => !/\.(function|action)\.ts$/.test(file))).toEqual([]);
  });

  it('lets the sandbox know nothing of our logic but the model: a mirror is not made of what it reflects', () => {
    expect(show(local('sandbox').filter(({ to }) => !within(to, 'sandbox', 'domain/model')))).toEqual([]);
  });

  it('has no circle of imports, those of types included', () => {
    const edges = new Map<string, string[]>();
    for (const { from, to, isPackage } of imports) if (!isPackage) edges.set(from, [...(edges.get(from) ?? []), to]);
    const done = new Set<string>();
    const cycleFrom = (file: string, path: string[]): string[] | null => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return null;
      for (const next of edges.get(file) ?? []) {
        const cycle = cycleFrom(next, [...path, file]);
        if (cycle) return cycle;
      }
      done.add(file);
      return null;
    };
    expect(files.map((file) => cycleFrom(file, [])).find((cycle) => cycle !== null) ?? []).toEqual([]);
  });

  it('has no two folders that know each other both ways, parent and child included', () => {
    const known = new Set(
      imports
        .filter(({ from, to, isPackage }) => !isPackage && !to.endsWith('.css') && dirname(from) !== dirname(to))
        .map(({ from, to }) => `${dirname(from)} -> ${dirname(to)}`),
    );
    const back = (pair: string) => pair.split(' -> ').reverse().join(' -> ');
    expect([...known].filter((pair) => known.has(back(pair)))).toEqual([]);
  });

  it('has no hall: at most 25 files in a folder, and none named by kind', () => {
    // A function's file is its address, so that dt-app wants them all in one folder.
    const all = [...files, ...sourceFiles('test')].filter((file) => !file.endsWith('.function.ts'));
    const folders = new Map<string, number>();
    for (const file of all) folders.set(dirname(file), (folders.get(dirname(file)) ?? 0) + 1);
    expect([...folders].filter(([, count]) => count > 25)).toEqual([]);
    const byKind = /(^|\/)(utils?|helpers?|common|lib|misc|types|constants|hooks)(\/|$)/;
    expect([...folders.keys()].filter((folder) => byKind.test(folder))).toEqual([]);
  });

  it('is drawn in docs/architecture.md as it stands; `npm run house` draws it anew', () => {
    expect(shownDiagram()).toBe(houseDiagram());
  });

  it('has no orphan: every file is imported by product code or is an entry', () => {
    const imported = new Set(imports.map(({ to }) => to));
    // The board is written into documents/ by `npm run documents`.
    const entries =
      /\.(function|action)\.ts$|^ui\/main\.tsx$|^sandbox\/runtime\/viewer\/browser\/main\.tsx$|^sandbox\/(start|dev)\.ts$|^cloudformation\/cli\/bin\.ts$|^domain\/dashboards\/overviewBoard\.ts$/;
    expect(files.filter((file) => !imported.has(file) && !entries.test(file))).toEqual([]);
  });

  it('keeps the sandbox smaller than the app', () => {
    const lines = (folder: string) =>
      sourceFiles(folder).reduce((sum, file) => sum + readFileSync(join(root, file), 'utf8').split('\n').length, 0);
    expect(lines('sandbox')).toBeLessThan(lines('ui') + lines('api') + lines('domain'));
  });
});
