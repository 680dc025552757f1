import { screen, waitFor } from '@testing-library/react';
import type { ApplySlosPayload } from '../../../domain/contract/applySlos';
import type { PlanSlosPayload } from '../../../domain/contract/planSlos';
import type { ApiState, EnvironmentApi } from '../../../domain/model/environment';
import { emptyDraft, storeDraft, type StoredDraft } from '../../../ui/app/pages/NewSlos/draft/sloDraft';
import { storeMarker } from '../../../ui/app/pages/NewSlos/state/runMarker';
import { someFacts, withoutClassicSlos } from '../../domain/environment/someApis';
import { clusterKey } from '../../../domain/model/cluster';
import { aCluster } from '../Clusters/clusterWorld';
import { applyPlan, open, openEngine, press } from './newSlosWorld';

beforeAll(() => import('../../../ui/app/pages/NewSlos/NewSlos'), 60_000);
beforeEach(() => window.sessionStorage.clear());

const having = (states: Partial<Record<EnvironmentApi, ApiState>>) => ({
  'environment-facts': () => someFacts(states),
});
const begun: StoredDraft = {
  ...emptyDraft,
  ...{ engine: 'classic', templateIds: ['cluster-cpu-headroom'], clusters: [clusterKey(aCluster())] },
};

describe('the engine that is offered', () => {
  it('is platform first, with classic marked as the way of the article, where both can be used', async () => {
    await openEngine(open());
    expect(await screen.findByText(/^Platform is the default, because/)).toBeInTheDocument();
    expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).value)).toEqual([
      ...['platform', 'classic'],
    ]);
    expect(screen.getByRole('radio', { name: /^Platform/ })).toBeChecked();
    expect(screen.getByRole('radio', { name: /^Classic.*the article's own way/ })).not.toBeChecked();
  });

  it('is platform alone where classic APIs are gone, and says why', async () => {
    await openEngine(open(having(withoutClassicSlos)));
    expect(await screen.findByText(/Classic is not offered: this environment no longer has/)).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: /^Classic/ })).not.toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /^Platform/ })).toBeChecked();
  });

  it('is classic where only that can be used', async () => {
    await openEngine(open(having({ platformSlos: 'denied' })));
    expect(await screen.findByText(/Platform is not offered: you have no permission/)).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /^Classic/ })).toBeChecked();
  });

  it('is both, and platform, while the environment cannot be asked', async () => {
    await openEngine(open({ 'environment-facts': () => new Response(null, { status: 404 }) }));
    expect(await screen.findByText(/^What this environment has is not known yet/)).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /^Platform/ })).toBeChecked();
    expect(screen.getByRole('radio', { name: /^Classic/ })).toBeEnabled();
  });
});

describe('what was begun on classic', () => {
  it('opens on platform where classic is gone, says so in one line, and is planned there', async () => {
    storeDraft(window.sessionStorage, begun);
    const shown = open(having(withoutClassicSlos));
    expect(await screen.findByText(/^What was begun on the classic engine is now planned on platform\./)).toBeVisible();
    await press(shown, '3 Plan and apply');
    await screen.findByText(/1 to create/);
    const [payload] = shown.backend.callsOf('plan-slos') as PlanSlosPayload[];
    expect(payload?.engine).toBe('platform');
  });

  it('stays on classic where that can be used', async () => {
    storeDraft(window.sessionStorage, begun);
    await openEngine(open());
    expect(await screen.findByText(/^Platform is the default, because/)).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /^Classic/ })).toBeChecked();
  });

  it('is not written by itself on another engine when an interrupted run goes on', async () => {
    const draft = { ...begun, engine: 'classic' as const };
    storeMarker(window.sessionStorage, { version: 1, draft, total: 2, saved: 0 });
    const shown = open(having(withoutClassicSlos));
    await screen.findByText(/^What was begun|Engine: Platform/);
    await press(shown, /^Continue/);
    expect(await screen.findByText(/1 to create/)).toBeInTheDocument();
    expect(shown.backend.callsOf('apply-slos')).toEqual([]);
  });
});

describe('an environment in which no engine can be used', () => {
  it('says what is missing and whose move it is, offers no step, and can be asked again', async () => {
    let states: Partial<Record<EnvironmentApi, ApiState>> = { platformSlos: 'gone', slos: 'gone' };
    const shown = open({ 'environment-facts': () => someFacts(states) });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('No SLO can be made in this environment');
    expect(alert).toHaveTextContent('this environment no longer has platform SLOs');
    expect(alert).toHaveTextContent('A move for whoever administers Dynatrace or AWS.');
    expect(screen.queryByRole('navigation', { name: 'Steps' })).not.toBeInTheDocument();
    states = {};
    await press(shown, 'Check again');
    await waitFor(() => expect(screen.getByRole('navigation', { name: 'Steps' })).toBeInTheDocument());
    await applyPlan(shown, /^Apply/);
    await screen.findByText('All 3 applied');
    const [applied] = shown.backend.callsOf('apply-slos') as ApplySlosPayload[];
    expect(applied?.engine).toBe('platform');
  });
});
