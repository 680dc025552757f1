import { screen, waitFor, within } from '@testing-library/react';
import type { ApplySlosPayload } from '../../../domain/contract/applySlos';
import type { PlanSlosPayload } from '../../../domain/contract/planSlos';
import { Failure } from '../../../domain/failure';
import { aCluster, discovered } from '../Clusters/clusterWorld';
import { applyPlan, chooseClassic, open, planWith, press, rowOf, sentNames } from './newSlosWorld';
import { anItem, aPlan, created, refused } from '../data/planWorld';

// The first look at a lazy page takes seconds on a busy machine.
beforeAll(() => import('../../../ui/app/pages/NewSlos/NewSlos'), 60_000);
beforeEach(() => window.sessionStorage.clear());

const many = Array.from({ length: 60 }, (_, index) => anItem(`c${index}`));

describe('applying', () => {
  it('ends with what to do next, and a dashboard of these clusters and SLOs', async () => {
    const shown = open({ 'create-dashboard': () => ({ documentId: 'd', outcome: 'created', url: '/x' }) });
    await applyPlan(shown, /^Apply: create 3/);
    expect(await screen.findByText('All 3 applied')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See the SLOs' })).toHaveAttribute('href', '/slos');
    expect(screen.getByRole('link', { name: 'Set burn alerts' })).toHaveAttribute('href', '/slos');
    await press(shown, 'Create dashboard');
    await press(shown, 'Create the dashboard');
    await screen.findByText('Dashboard created');
    expect(shown.backend.callsOf('create-dashboard')).toMatchObject([
      {
        targets: [{ cluster: 'prod' }, { cluster: 'staging' }, { cluster: 'newborn' }],
        sloKeys: [
          'cluster-cpu-headroom:CUSTOM_DEVICE-E360A9250EEF25BC',
          'cluster-cpu-headroom:CUSTOM_DEVICE-0000000000000002',
          'cluster-cpu-headroom:111122223333/us-east-1/newborn',
        ],
      },
    ]);
  });

  it('sends the engine that was chosen', async () => {
    const shown = open();
    await chooseClassic(shown);
    await applyPlan(shown, /^Apply/);
    // One less than on platform: the cluster without an entity.
    await screen.findByText('All 2 applied');
    const engines = ['plan-slos', 'apply-slos'].flatMap((name) =>
      (shown.backend.callsOf(name) as ApplySlosPayload[]).map(({ engine }) => engine),
    );
    expect(new Set(engines)).toEqual(new Set(['classic']));
  });

  it('says of a failed item what happened and whose move it is, and retries that one only', async () => {
    let calls = 0;
    const shown = open({
      'apply-slos': ({ items }: ApplySlosPayload) => {
        calls += 1;
        const answer = calls === 1 ? refused : created;
        return {
          results: items.map((item) => (item.slo.name === '[ECS] staging' ? answer(item) : created(item))),
          remaining: [],
        };
      },
    });
    await applyPlan(shown, /^Apply/);
    const row = await rowOf('settings:objects:write is missing.');
    expect(row).toHaveTextContent('[ECS] staging');
    expect(row).toHaveTextContent('A move for whoever administers Dynatrace or AWS.');
    expect(screen.queryByText(/^All/)).not.toBeInTheDocument();
    await press(shown, 'Retry failed (1)');
    expect(await screen.findByText('All 3 applied')).toBeInTheDocument();
    expect(sentNames(shown)).toEqual([['[ECS] prod', '[ECS] staging', '[ECS] newborn'], ['[ECS] staging']]);
  });

  it('goes on by itself with what the function had no time for', async () => {
    let calls = 0;
    const shown = open({
      ...planWith(aPlan(many)),
      'apply-slos': ({ items }: ApplySlosPayload) => {
        calls += 1;
        const done = calls === 1 ? items.slice(0, 20) : items;
        return { results: done.map(created), remaining: items.slice(done.length) };
      },
    });
    await applyPlan(shown, /^Apply/);
    expect(await screen.findByText('All 60 applied')).toBeInTheDocument();
    expect(sentNames(shown).map((names) => names.length)).toEqual([50, 40]);
  });

  it('stops after the current call when cancelled, shows what was saved, and goes on with the rest', async () => {
    let release = () => {};
    const underWay = new Promise<void>((resolve) => (release = resolve));
    const shown = open({
      ...planWith(aPlan(many)),
      'apply-slos': async ({ items }: ApplySlosPayload) => {
        await underWay;
        return { results: items.map(created), remaining: [] };
      },
    });
    await applyPlan(shown, /^Apply: create 60$/);
    await press(shown, 'Cancel');
    expect(screen.getByRole('button', { name: 'Stopping after the current call…' })).toBeDisabled();
    release();
    expect(await screen.findByText('50 of 60 done. Cancelled.')).toBeInTheDocument();
    expect(shown.backend.callsOf('apply-slos')).toHaveLength(1);
    await press(shown, 'Go on with the remaining 10');
    expect(await screen.findByText('All 60 applied')).toBeInTheDocument();
    const names = sentNames(shown).flat();
    expect(names).toHaveLength(60);
    expect(new Set(names).size).toBe(60);
  });

  it('keeps what was saved when a call is throttled, and goes on without sending it again', async () => {
    let calls = 0;
    const shown = open({
      ...planWith(aPlan(many)),
      'apply-slos': ({ items }: ApplySlosPayload) => {
        calls += 1;
        if (calls === 2)
          throw new Failure({
            code: 'Throttled',
            message: 'Too many requests.',
            whose: 'platform',
            hint: 'Try again.',
          });
        return { results: items.map(created), remaining: [] };
      },
    });
    await applyPlan(shown, /^Apply/);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Too many requests.');
    expect(alert).toHaveTextContent('what was saved until then is kept');
    await press(shown, 'Go on with the remaining 10');
    expect(await screen.findByText('All 60 applied')).toBeInTheDocument();
    expect(sentNames(shown).map((names) => names.length)).toEqual([50, 10, 10]);
  });

  it('compares again when the preview is opened after applying', async () => {
    const shown = open();
    await applyPlan(shown, /^Apply/);
    await screen.findByText('All 3 applied');
    await press(shown, '3 Plan and apply');
    const comparisons = () =>
      (shown.backend.callsOf('plan-slos') as PlanSlosPayload[]).filter(({ scores }) => scores !== 'only');
    await waitFor(() => expect(comparisons()).toHaveLength(2));
  });
});

/** Sixty clusters on a platform that remembers what was saved; the second call never answers while it hangs. */
function aPlatformThatHangs() {
  const clusters = Array.from({ length: 60 }, (_, index) =>
    aCluster({ name: `c${index}`, entityId: `CUSTOM_DEVICE-${String(index).padStart(16, '0')}` }),
  );
  const saved = new Set<string>();
  const state = { hangs: true, foreign: 0 };
  return {
    state,
    saved,
    functions: {
      'discover-clusters': () => discovered(clusters),
      'plan-slos': ({ requests }: PlanSlosPayload) =>
        aPlan(
          requests.map(({ templateId, target }) => {
            const key = `${templateId}:${target.entityId}`;
            return anItem(target.cluster, { key, action: saved.has(key) ? 'unchanged' : 'create' });
          }),
        ),
      'apply-slos': ({ items }: ApplySlosPayload) => {
        if (saved.size > 0 && state.hangs) return new Promise<never>(() => undefined);
        for (const { key } of items) saved.add(key);
        return { results: items.map(created), remaining: [] };
      },
    },
  };
}

describe('a run that a reload interrupted', () => {
  it('is offered to be continued, and writes only what is not saved yet', async () => {
    const platform = aPlatformThatHangs();
    const before = open(platform.functions);
    await applyPlan(before, /^Apply: create 60$/);
    await screen.findByText('50 of 60 done.');
    before.unmount();
    platform.state.hangs = false;

    const after = open(platform.functions);
    await press(after, 'Continue: 50 of 60 were saved');
    expect(await screen.findByText('All 10 applied')).toBeInTheDocument();
    expect(sentNames(after)).toEqual([many.slice(50).map(({ slo }) => slo.name)]);
    expect(platform.saved.size).toBe(60);
    expect(screen.queryByText(/were saved/)).not.toBeInTheDocument();
  });

  it('says what exists by now where the reload came before any answer', async () => {
    const platform = aPlatformThatHangs();
    // The first call hangs too, but Dynatrace had saved twelve of what it was sent.
    const hanging = { ...platform.functions, 'apply-slos': () => new Promise<never>(() => undefined) };
    const before = open(hanging);
    await applyPlan(before, /^Apply: create 60$/);
    await screen.findByText('0 of 60 done.');
    before.unmount();
    const slos = Array.from({ length: 12 }, (_, index) => ({
      key: `cluster-cpu-headroom:CUSTOM_DEVICE-${String(index).padStart(16, '0')}`,
    }));
    open({ ...platform.functions, 'list-slos': () => ({ asOf: '', slos, warnings: [] }) });
    expect(await screen.findByText('Applying was interrupted: 12 of 60 exist already')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Continue: 12 of 60 exist already' })).toBeInTheDocument();
  });

  it('shows the plan instead of writing when there is more to do than was left', async () => {
    const platform = aPlatformThatHangs();
    const before = open(platform.functions);
    await applyPlan(before, /^Apply/);
    await screen.findByText('50 of 60 done.');
    before.unmount();
    platform.state.hangs = false;
    platform.saved.clear();

    const after = open(platform.functions);
    await press(after, /^Continue/);
    expect(await screen.findByRole('button', { name: 'Apply: create 60' })).toBeInTheDocument();
    expect(after.backend.callsOf('apply-slos')).toEqual([]);
  });

  it('is complete when everything turns out to be saved', async () => {
    const platform = aPlatformThatHangs();
    const before = open(platform.functions);
    await applyPlan(before, /^Apply/);
    await screen.findByText('50 of 60 done.');
    for (let index = 50; index < 60; index += 1)
      platform.saved.add(`cluster-cpu-headroom:CUSTOM_DEVICE-${String(index).padStart(16, '0')}`);
    before.unmount();

    const after = open(platform.functions);
    await press(after, /^Continue/);
    expect(await screen.findByText('Everything is unchanged: there is nothing to apply')).toBeInTheDocument();
    expect(screen.queryByText(/were saved/)).not.toBeInTheDocument();
    expect(after.backend.callsOf('apply-slos')).toEqual([]);
  });

  it('can be let go', async () => {
    const platform = aPlatformThatHangs();
    const before = open(platform.functions);
    await applyPlan(before, /^Apply/);
    await screen.findByText('50 of 60 done.');
    before.unmount();

    const after = open(platform.functions);
    await press(after, 'Do not continue');
    expect(screen.queryByText(/were saved/)).not.toBeInTheDocument();
    after.unmount();
    open(platform.functions);
    await screen.findByRole('heading', { level: 2 });
    expect(screen.queryByText(/were saved/)).not.toBeInTheDocument();
  });
});

describe('leaving while SLOs are being saved', () => {
  it('asks first, and stays when told to', async () => {
    const platform = aPlatformThatHangs();
    const shown = open(platform.functions);
    await applyPlan(shown, /^Apply/);
    await screen.findByText('50 of 60 done.');
    await shown.user.click(
      within(screen.getByRole('navigation', { name: 'Breadcrumbs' })).getByRole('link', { name: 'SLOs' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Stop applying and leave?' });
    await shown.user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(screen.getByText('50 of 60 done.')).toBeInTheDocument();
    // In jsdom a closed dialog leaves the page hidden from roles; in Chromium it does not.
    await shown.user.click(
      await within(screen.getByRole('navigation', { name: 'Breadcrumbs', hidden: true })).findByRole('link', {
        name: 'SLOs',
        hidden: true,
      }),
    );
    await press(shown, 'Stop and leave');
    expect(await screen.findByRole('heading', { level: 1, name: 'SLOs', hidden: true })).toBeInTheDocument();
  });

  it('asks the browser to warn of a reload, and only then', async () => {
    const warned = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const platform = aPlatformThatHangs();
    const shown = open(platform.functions);
    await screen.findByRole('heading', { level: 2 });
    expect(warned()).toBe(false);
    await applyPlan(shown, /^Apply/);
    await screen.findByText('50 of 60 done.');
    expect(warned()).toBe(true);
  });
});
