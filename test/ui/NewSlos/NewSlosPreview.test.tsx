import { screen, waitFor, within } from '@testing-library/react';
import type { PlanSlosPayload } from '../../../domain/contract/planSlos';
import type { PlanSlosValue } from '../../../domain/contract/planSlos';
import { Failure } from '../../../domain/failure';
import type { PlanItem } from '../../../domain/model/planItem';
import { applyPlan, open, planWith, press, rowOf, sentNames, toPlan, type Shown } from './newSlosWorld';
import { anItem, aPlan, noPermission, planOf } from '../data/planWorld';

// The first look at a lazy page takes seconds on a busy machine.
beforeAll(() => import('../../../ui/app/pages/NewSlos/NewSlos'), 60_000);
beforeEach(() => window.sessionStorage.clear());

describe('the preview', () => {
  it('shows changes from and to, remarks, and the expression', async () => {
    const item = anItem('prod', {
      action: 'update',
      changes: [
        { field: 'targetSuccess', from: 15, to: 20 },
        { field: 'metricExpression', from: 'x'.repeat(80), to: 'y'.repeat(80) },
      ],
      lints: [{ code: 'x', severity: 'warning', message: 'A single bad slot breaks it.' }],
    });
    const shown = open(planWith(aPlan([item])));
    await toPlan(shown);
    const row = await rowOf('[ECS] prod');
    expect(row).toHaveTextContent('Update');
    expect(row).toHaveTextContent('targetSuccess 15 → 20, metricExpression');
    expect(row).toHaveTextContent('1 warning');
    await shown.user.click(within(row).getByRole('button'));
    expect((await screen.findByText('15')).closest('li')).toHaveTextContent('targetSuccess: from 15 to 20');
    expect(screen.getByText('A single bad slot breaks it.')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Metric expression of [ECS] prod' })).toHaveTextContent(
      '100-usage:of(prod)',
    );
    expect(screen.getByRole('button', { name: 'Apply: update 1' })).toBeInTheDocument();
  });

  it('shows a platform SLO by its DQL', async () => {
    const slo = {
      name: '[ECS] prod',
      description: 'Saturation (proxy).',
      tags: [],
      externalId: 'x',
      criteria: [{ timeframeFrom: 'now-7d', timeframeTo: 'now', target: 99.9, warning: 99.95 }],
      customSli: { indicator: 'timeseries usage = avg(cpu)', filterSegments: [] },
    };
    const shown = open(planWith(aPlan([anItem('prod', { slo })])));
    await toPlan(shown);
    const row = await rowOf('[ECS] prod');
    expect(row).toHaveTextContent('99.9 %');
    expect(row).toHaveTextContent('last 7 days');
    await shown.user.click(within(row).getByRole('button'));
    expect(await screen.findByRole('region', { name: 'DQL of [ECS] prod' })).toHaveTextContent(
      'timeseries usage = avg(cpu)',
    );
  });

  it('says that everything is unchanged, and offers nothing to apply', async () => {
    const shown = open(planWith(aPlan([anItem('prod', { action: 'unchanged' })])));
    await toPlan(shown);
    expect(await screen.findByText('Everything is unchanged: there is nothing to apply')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Apply/ })).not.toBeInTheDocument();
  });

  it.each([
    [
      'all of them',
      { verified: 1, of: 1, isSameForm: true, failure: null },
      'Dynatrace looked at 1 new or changed query.',
    ],
    [
      'some of very many',
      { verified: 200, of: 1000, isSameForm: true, failure: null },
      '200 of 1,000 new or changed queries verified by Dynatrace; the rest have the same form and differ in names only.',
    ],
    [
      'none',
      {
        ...{ verified: 0, of: 3, isSameForm: false },
        failure: { code: 'MissingScope', message: 'Missing x', whose: 'operator', hint: 'Ask somebody.' },
      },
      'Dynatrace did not look at 3 new or changed queries; they can be applied all the same. Missing x. Ask somebody.',
    ],
  ] as const)(
    'tells that Dynatrace verified %s of the queries, and lets apply in any case',
    async (_, verification, words) => {
      const shown = open({ 'plan-slos': () => ({ ...aPlan([anItem('prod')]), verification }) });
      await toPlan(shown);
      expect(await screen.findByText(words)).toBeInTheDocument();
      expect(screen.getByRole('button', { name: 'Apply: create 1' })).toBeInTheDocument();
      expect(screen.queryByText('Not verified') === null).toBe(verification.verified > 0);
    },
  );

  it('leaves out what cannot work, and says how much that is', async () => {
    const blocked = anItem('broken', { lints: [{ code: 'x', severity: 'error', message: 'Cannot be.' }] });
    const taken = anItem('taken', { action: 'conflict' });
    const shown = open(planWith(aPlan([anItem('prod'), blocked, taken])));
    await toPlan(shown);
    expect(await screen.findByText('2 of 3 cannot be applied and will be left out')).toBeInTheDocument();
    await press(shown, 'Apply: create 1');
    await screen.findByText('All 1 applied');
    expect(sentNames(shown)).toEqual([['[ECS] prod']]);
  });

  it('narrows the plan by name', async () => {
    const shown = open(planWith(aPlan([anItem('prod'), anItem('staging')])));
    await toPlan(shown);
    await shown.user.type(await screen.findByLabelText('Find by name'), 'STAG');
    await waitFor(() => expect(screen.queryByText('[ECS] prod')).not.toBeInTheDocument());
    expect(screen.getByText('[ECS] staging')).toBeInTheDocument();
  });

  it('lists SLOs whose cluster is gone, and leads to where they are deleted', async () => {
    const evidence = { noDataForDays: 35, listedEntities: 12 };
    const shown = open(planWith(aPlan([anItem('prod')], [{ key: 'k', id: 'i', name: '[ECS] long gone', evidence }])));
    await toPlan(shown);
    expect(await screen.findByText('[ECS] long gone')).toBeInTheDocument();
    expect(
      screen.getByText('No data for 35 days, and not among the 12 ECS clusters that Dynatrace lists.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Select them in the list, to delete' })).toHaveAttribute('href', '/slos');
  });

  it('says what it could not know, and offers no SLO for deletion', async () => {
    const message = 'Whether the cluster of 1 other SLO of this app still exists is not known.';
    const plan: PlanSlosValue = { ...aPlan([anItem('prod')]), warnings: [{ code: 'entities-denied', message }] };
    const shown = open(planWith(plan));
    await toPlan(shown);
    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Select them in the list, to delete' })).not.toBeInTheDocument();
  });

  it('keeps the input when the plan fails, and compares again on request', async () => {
    let isDown = true;
    const shown = open({
      'plan-slos': (payload: Parameters<typeof planOf>[0]) => {
        if (isDown)
          throw new Failure({ code: 'Unavailable', message: 'No answer.', whose: 'platform', hint: 'Try again.' });
        return planOf(payload);
      },
    });
    await toPlan(shown);
    expect(await screen.findByRole('alert')).toHaveTextContent('nothing was written and your input is kept');
    isDown = false;
    await press(shown, 'Retry');
    expect(await screen.findByText(/3 to create/)).toBeInTheDocument();
  });

  it('can be cancelled while it compares, and asked again', async () => {
    let calls = 0;
    const shown = open({
      'plan-slos': (payload: PlanSlosPayload) => {
        if (payload.scores === 'only') return planOf(payload);
        calls += 1;
        return calls === 1 ? new Promise<never>(() => undefined) : planOf(payload);
      },
    });
    await toPlan(shown);
    await press(shown, 'Cancel comparing');
    expect(await screen.findByText(/^Comparing was cancelled/)).toBeInTheDocument();
    await press(shown, 'Compare');
    expect(await screen.findByText(/3 to create/)).toBeInTheDocument();
    expect(calls).toBe(2);
  });

  it('does not plan for the platform engine without the maintenance windows', async () => {
    const shown = open({}, '/slos/new', { states: { exclusions: '{' } });
    await toPlan(shown);
    expect(await screen.findByRole('alert')).toHaveTextContent('The maintenance windows could not be read');
    expect(shown.backend.callsOf('plan-slos')).toEqual([]);
  });
});

/** Headroom of three clusters: 41.2 % is met, 12.5 % holds 10 % only, nothing is known of the third. */
function scored(payload: PlanSlosPayload): PlanSlosValue {
  const plan = planOf(payload);
  const values = [41.2, 12.5, null];
  const holds = [40, 10, null];
  return {
    ...plan,
    items: plan.items.map((item, at) => {
      const { parameters } = payload.requests[at]!;
      const [target, warning] = [parameters!.target!, parameters!.warning!];
      return { ...item, slo: { ...item.slo, targetSuccess: target, targetWarning: warning } };
    }),
    scores: plan.items.map(({ key }, at) => ({
      ...{ key, value: values[at] ?? null, holds: holds[at] ?? null, badMinutes: 0, spark: [50, 60, null] },
      why: at === 2 ? 'Nothing was measured in its evaluation window.' : null,
    })),
  };
}

const targetsSent = ({ backend }: Shown) =>
  (backend.callsOf('plan-slos').at(-1) as PlanSlosPayload).requests.map(({ parameters }) => [
    parameters?.target,
    parameters?.warning,
  ]);

describe('what the plan would bring', () => {
  it('stands at the top, and the target that would hold is one click away for all', async () => {
    const shown = open({ 'plan-slos': scored });
    await toPlan(shown);
    expect(await screen.findByRole('alert')).toHaveTextContent('Of 3 new SLOs 1 would be missed at once');
    expect(screen.getByRole('alert')).toHaveTextContent('1 SLO cannot be scored; open the row for the reason.');
    expect(await rowOf('[ECS] prod')).toHaveTextContent('41.2 %');
    await press(shown, 'Use the target that would hold');
    expect(await screen.findByText(/^None of 3 new SLOs would be missed now\./)).toBeInTheDocument();
    expect(targetsSent(shown)).toEqual([
      [20, 25],
      [10, 25],
      [20, 25],
    ]);
    expect(await screen.findByRole('button', { name: 'Apply: create 3' })).toBeEnabled();
  });

  it('comes while the plan can be read and applied already, and can be stopped and gone on with', async () => {
    let answer: (value: PlanSlosValue) => void = () => undefined;
    const shown = open({
      'plan-slos': (payload: PlanSlosPayload) =>
        payload.scores === 'only'
          ? new Promise<PlanSlosValue>((resolve) => (answer = () => resolve(scored(payload))))
          : { ...scored(payload), scores: undefined },
    });
    await toPlan(shown);
    expect(await screen.findByText('Reading current values: 0 of 3')).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: 'Current values read' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Apply: create 3' })).toBeEnabled();
    await press(shown, 'Stop reading');
    expect(screen.getByText('Current values: 0 of 3, stopped')).toBeInTheDocument();
    await press(shown, 'Read the rest');
    answer(aPlan([]));
    expect(await screen.findByRole('alert')).toHaveTextContent('Of 3 new SLOs 1 would be missed at once');
    expect(screen.queryByText(/current values/i)).not.toBeInTheDocument();
  });

  it('can be settled in a row, and taken back where the target is set for all', async () => {
    const shown = open({ 'plan-slos': scored, 'backtest-slo': () => new Promise<never>(() => undefined) });
    await toPlan(shown);
    await press(shown, 'Use 10 % for [ECS] staging');
    await screen.findByText(/^None of 3 new SLOs/);
    await press(shown, '2 Tune');
    expect(await screen.findByText('1 SLO got a target of its own in the plan.')).toBeInTheDocument();
    await press(shown, 'Use this target for all');
    expect(screen.queryByText(/of its own in the plan/)).not.toBeInTheDocument();
    await press(shown, 'Next: Plan and apply');
    await screen.findByText(/^Of 3 new SLOs 1 would/);
    expect(targetsSent(shown)[1]).toEqual([20, 25]);
  });

  it('says of a row without a score why it has none', async () => {
    const shown = open({ 'plan-slos': scored });
    await toPlan(shown);
    await shown.user.click(within(await rowOf('[ECS] newborn')).getByRole('button'));
    expect(await screen.findByText('Not scored: Nothing was measured in its evaluation window.')).toBeInTheDocument();
  });

  it('is not known where history could not be read, and the plan is good all the same', async () => {
    const shown = open({
      'plan-slos': (payload: PlanSlosPayload) => ({ ...planOf(payload), scoresFailure: noPermission }),
    });
    await toPlan(shown);
    expect(await screen.findByText('What the SLOs would score now is not known')).toBeInTheDocument();
    expect(screen.getByText(/settings:objects:write is missing/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Apply: create 3' })).toBeEnabled();
  });
});

/** The request for staging meets an SLO of others with its name; answers settle it. */
function conflicting({ requests }: PlanSlosPayload) {
  const item = (name: string, index: number): PlanItem => {
    const { templateId, target, onConflict } = requests[index]!;
    const key = `${templateId}:${target.entityId}`;
    if (name === 'prod') return anItem(name, { key });
    const taken = {
      field: 'name' as const,
      holderId: 'x-1',
      holderName: '[ECS] staging',
      holderKey: null,
      answers: ['adopt' as const, 'rename' as const, 'skip' as const],
    };
    if (onConflict === 'adopt') return anItem(name, { key, action: 'update', adopts: 'x-1' });
    if (onConflict === 'rename') return anItem(`${name} (2)`, { key });
    return anItem(name, { key, action: 'conflict', conflict: taken });
  };
  return aPlan(['prod', 'staging'].map(item));
}

const lastAnswers = ({ backend }: Shown) =>
  (backend.callsOf('plan-slos').at(-1) as PlanSlosPayload).requests.map(({ onConflict }) => onConflict);

describe('a conflict', () => {
  it('names who has the name, and is left out until it is settled', async () => {
    const shown = open({ 'plan-slos': conflicting });
    await applyPlan(shown, /^Apply: create 1$/);
    await screen.findByText('All 1 applied');
    expect(sentNames(shown)).toEqual([['[ECS] prod']]);
  });

  it.each([
    ['Adopt', 'adopt', 'Apply: create 1 and update 1'],
    ['Rename', 'rename', 'Apply: create 2'],
  ])('is settled in its row by "%s", which plans again', async (word, answer, button) => {
    const shown = open({ 'plan-slos': conflicting });
    await toPlan(shown);
    expect(await screen.findByText('1 SLO is in conflict')).toBeInTheDocument();
    const row = (
      await screen.findByText(/^The name belongs to "\[ECS\] staging", which this app did not make\./)
    ).closest('[role="row"]') as HTMLElement;
    await shown.user.click(within(row).getByRole('button', { name: new RegExp(`^${word}`) }));
    expect(await screen.findByRole('button', { name: button })).toBeEnabled();
    expect(lastAnswers(shown)).toEqual([undefined, answer]);
    expect(screen.queryByText(/in conflict$/)).not.toBeInTheDocument();
  });

  it('can be skipped, for all at once, and no longer counts as a hindrance', async () => {
    const shown = open({ 'plan-slos': conflicting });
    await toPlan(shown);
    await press(shown, 'Skip all 1');
    expect(
      await screen.findByText('1 to create, 0 to update, 0 unchanged, 0 in conflict. 1 skipped.'),
    ).toBeInTheDocument();
    expect(await screen.findByText('Skipped')).toBeInTheDocument();
    expect(screen.queryByText(/cannot be applied and will be left out/)).not.toBeInTheDocument();
    expect(lastAnswers(shown)).toEqual([undefined, 'skip']);
  });

  it('of everything is not called unchanged', async () => {
    const shown = open(planWith(aPlan([anItem('taken', { action: 'conflict' })])));
    await toPlan(shown);
    expect(await screen.findByText('There is nothing that can be applied')).toBeInTheDocument();
  });
});
