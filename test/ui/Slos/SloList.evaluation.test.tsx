import { screen, waitFor, within } from '@testing-library/react';
import type { ListSlosPayload, SloRow } from '../../../domain/contract/listSlos';
import { Failure } from '../../../domain/failure';
import { renderPage } from '../../kit/renderPage';
import { anSlo, listed } from '../Clusters/clusterWorld';

beforeAll(() => import('../../../ui/app/pages/Slos/SloList'), 30_000);

const number = (index: number) => String(index).padStart(3, '0');
const pendingSlo = (index: number, change: Partial<SloRow> = {}) =>
  anSlo({
    id: `id-${number(index)}`,
    key: `cluster-cpu-time:CUSTOM_DEVICE-${number(index)}`,
    name: `slo ${number(index)}`,
    ...{ status: 'NO_DATA', value: null, errorBudget: null, pending: true },
    ...change,
  });

const many = (count: number) => Array.from({ length: count }, (_, index) => pendingSlo(index));
const evaluated = (slo: SloRow): SloRow => ({
  ...slo,
  pending: false,
  status: 'SUCCESS',
  value: 100,
  errorBudget: 100,
});

/** A function that evaluates what it is asked for by id, and leaves everything pending otherwise. */
function aSlowEnvironment(slos: SloRow[], answer: (asked: SloRow[]) => SloRow[] = (asked) => asked.map(evaluated)) {
  return {
    'list-slos': ({ ids }: ListSlosPayload) =>
      ids === undefined ? listed(slos) : listed(answer(slos.filter(({ id }) => ids.includes(id)))),
  };
}

describe('a list that cannot be evaluated in one call', () => {
  it('shows all of them at once, and evaluates them a hundred and then more a call, each once', async () => {
    const slos = many(130);
    const { backend } = renderPage('/slos', { functions: aSlowEnvironment(slos) });
    await screen.findByText('slo 000');
    await waitFor(() => expect(backend.callsOf('list-slos')).toHaveLength(3));
    const asked = (backend.callsOf('list-slos') as ListSlosPayload[]).map(({ ids }) => ids);
    expect(asked.map((ids) => ids?.length)).toEqual([undefined, 100, 30]);
    expect(asked.flatMap((ids) => ids ?? [])).toEqual(slos.map(({ id }) => id));
    await waitFor(() => expect(screen.queryByText(/^Evaluated/)).not.toBeInTheDocument());
    expect(screen.queryByText('Not evaluated yet')).not.toBeInTheDocument();
  });

  it('says how far it is, stops on request, and goes on', async () => {
    let release: () => void = () => undefined;
    const slos = many(101);
    const functions = {
      'list-slos': async ({ ids }: ListSlosPayload) => {
        if (ids === undefined) return listed(slos);
        if (ids.length === 1) await new Promise<void>((resolve) => (release = resolve));
        return listed(slos.map(evaluated));
      },
    };
    const { user } = renderPage('/slos', { functions });
    expect(await screen.findByText('Evaluated 100 of 101…')).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: 'SLOs evaluated' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Stop evaluating' }));
    expect(await screen.findByText('Evaluated 100 of 101, stopped')).toBeInTheDocument();
    release();
    await user.click(screen.getByRole('button', { name: 'Evaluate the rest' }));
    await screen.findByText('Evaluated 100 of 101…');
    release();
    await waitFor(() => expect(screen.queryByText(/^Evaluated/)).not.toBeInTheDocument());
  });

  it('keeps what is known when a call fails, and tries again on request', async () => {
    let isDown = true;
    const { user } = renderPage('/slos', {
      functions: aSlowEnvironment([pendingSlo(0), pendingSlo(1, { engine: 'platform' })], (asked) => {
        if (isDown && asked.some(({ engine }) => engine === 'platform'))
          throw new Failure({ code: 'Unavailable', message: 'Not now.', whose: 'platform', hint: 'Try again.' });
        return asked.map(evaluated);
      }),
    });
    expect(await screen.findByText('Evaluated 1 of 2, then it failed')).toBeInTheDocument();
    expect(screen.getByText('slo 001')).toBeInTheDocument();
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Evaluate the rest' }));
    await waitFor(() => expect(screen.queryByText(/^Evaluated/)).not.toBeInTheDocument());
  });

  it('does not ask for ever when nothing gets evaluated', async () => {
    const { backend } = renderPage('/slos', { functions: aSlowEnvironment(many(2), (asked) => asked) });
    expect(await screen.findByText('Not one SLO could be evaluated within the time of a call.')).toBeInTheDocument();
    expect(backend.callsOf('list-slos')).toHaveLength(2);
  });

  it('reads more SLOs than one answer holds', async () => {
    const { backend } = renderPage('/slos', {
      functions: {
        'list-slos': ({ ids, offset = 0 }: ListSlosPayload) =>
          ids === undefined
            ? { ...listed(many(3).slice(offset, offset + 2)), rest: Math.max(0, 1 - offset) }
            : listed(many(3).map(evaluated)),
      },
    });
    expect(await screen.findByText('slo 002')).toBeInTheDocument();
    expect(backend.callsOf('list-slos').slice(0, 2)).toEqual([
      { evaluate: false, offset: 0 },
      { evaluate: false, offset: 2 },
    ]);
  });

  it('keeps values in sight while they are measured anew on request', async () => {
    let release: () => void = () => undefined;
    let isAgain = false;
    const slos = [pendingSlo(0)];
    const { user } = renderPage('/slos', {
      functions: {
        'list-slos': async ({ ids }: ListSlosPayload) => {
          if (ids !== undefined && isAgain) await new Promise<void>((resolve) => (release = resolve));
          return listed(ids === undefined ? slos : slos.map(evaluated));
        },
      },
    });
    const met = () => screen.findByText('Met');
    await met();
    isAgain = true;
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText('Evaluated 0 of 1…')).toBeInTheDocument();
    expect(await met()).toBeInTheDocument();
    release();
    await waitFor(() => expect(screen.queryByText(/^Evaluated/)).not.toBeInTheDocument());
  });

  it('drops an SLO that was deleted meanwhile', async () => {
    renderPage('/slos', { functions: aSlowEnvironment(many(2), ([first]) => (first ? [evaluated(first)] : [])) });
    await screen.findByText('slo 000');
    await waitFor(() => expect(screen.queryByText('slo 001')).not.toBeInTheDocument());
    expect(screen.getByText('slo 000')).toBeInTheDocument();
  });
});

describe('SLOs of two engines', () => {
  const classic = anSlo({ id: 'c', name: 'classic one' });
  const platform = anSlo({ id: 'p', name: 'platform one', engine: 'platform', noData: 'bad', coverage: 0.5 });

  it('stand in one list, each with its engine and its policy for gaps', async () => {
    renderPage('/slos', { functions: { 'list-slos': () => listed([classic, platform]) } });
    const row = (await screen.findByText('platform one')).closest('[role="row"]') as HTMLElement;
    expect(within(row).getByText('Platform')).toBeInTheDocument();
    expect(within(row).getByText('50 %')).toHaveAttribute('title', expect.stringContaining('gaps count as bad'));
    expect(within(row).getByRole('link', { name: 'platform one' })).toHaveAttribute('href', '/slos/platform/p');
  });

  it('says when one engine could not be read, and shows the other', async () => {
    const warnings = [{ code: 'platform-slos-not-read', message: 'slo:slos:read is missing.' }];
    renderPage('/slos', { functions: { 'list-slos': () => listed([classic], warnings) } });
    expect(await screen.findByText('The list may not be complete')).toBeInTheDocument();
    expect(screen.getByText('slo:slos:read is missing.')).toBeInTheDocument();
    expect(screen.getByText('classic one')).toBeInTheDocument();
  });

  it('does not call an environment empty that it could not read', async () => {
    const warnings = [{ code: 'platform-slos-not-read', message: 'slo:slos:read is missing.' }];
    renderPage('/slos', { functions: { 'list-slos': () => listed([], warnings) } });
    expect(await screen.findByText('No SLO could be read')).toBeInTheDocument();
  });

  it('misses nothing where classic SLOs are gone for good', async () => {
    const warnings = [{ code: 'classic-slos-gone', message: 'This environment has no classic SLOs any more.' }];
    renderPage('/slos', { functions: { 'list-slos': () => listed([], warnings) } });
    expect(await screen.findByText('No SLO yet')).toBeInTheDocument();
    expect(screen.queryByText('The list may not be complete')).not.toBeInTheDocument();
  });

  it.each([
    ['engine=platform', ['platform one']],
    ['owner=foreign', ['theirs']],
    ['owner=edited', ['edited one']],
    ['status=FAILURE', ['edited one']],
    ['template=cluster-memory-time.tier-1', ['edited one']],
    ['text=CUSTOM_DEVICE-0000000000000001', ['edited one']],
    ['engine=platform&owner=foreign', []],
  ])('are narrowed by the address: %s', async (search, names) => {
    const edited = anSlo({
      id: 'e',
      name: 'edited one',
      key: 'cluster-memory-time.tier-1:CUSTOM_DEVICE-0000000000000001',
      status: 'FAILURE',
      edited: true,
    });
    const theirs = anSlo({ id: 't', name: 'theirs', key: null, foreign: true });
    const all = [classic, platform, edited, theirs];
    renderPage(`/slos?${search}`, { functions: { 'list-slos': () => listed(all) } });
    await screen.findByText(`${names.length} of 4 SLOs`);
    expect(all.map(({ name }) => name).filter((name) => screen.queryByText(name) !== null)).toEqual(names);
  });

  it('marks what was edited since it was applied, and what is odd about an SLO of others', async () => {
    const edited = anSlo({ id: 'e', name: 'edited one', edited: true });
    const lints = [{ code: 'raw-usage-as-sli', severity: 'warning', message: 'Raw usage.' } as const];
    const theirs = anSlo({ id: 't', name: 'theirs', key: null, foreign: true, lints });
    renderPage('/slos', { functions: { 'list-slos': () => listed([edited, theirs]) } });
    expect(await screen.findByText('edited since applied')).toBeInTheDocument();
    expect(screen.getByText('1 remark')).toBeInTheDocument();
  });
});

describe('how long the error budget lasts', () => {
  it.each([
    [{ exhaustedInHours: 4.6 }, 'in about 5 h'],
    [{ exhaustedInHours: 0.5 }, 'in about 30 min'],
    [{ exhaustedInHours: 71 }, 'in about 3 d'],
    [{ errorBudget: 0, exhaustedInHours: 0 }, 'spent'],
    [{ burnRate: 0, exhaustedInHours: null }, 'not being spent'],
  ])('%j reads "%s"', async (change, words) => {
    renderPage('/slos', { functions: { 'list-slos': () => listed([anSlo({ burnRate: 2, ...change })]) } });
    expect(await screen.findByText(words)).toBeInTheDocument();
  });
});
