import { useState } from 'react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppRoot } from '@dynatrace/strato-components/core';
import type { CreateDashboardValue } from '../../../domain/contract/createDashboard';
import { DashboardDialog } from '../../../ui/app/components/dashboards/DashboardDialog';

type Asked = [title: string, onEdited?: string, only?: number];
type Answer = CreateDashboardValue & { link: string };

const edited: Answer = {
  ...{ documentId: 'd', outcome: 'edited-by-user', url: '/d', link: '/documents/d' },
  differences: [
    { tile: 'My notes', change: 'added' },
    { tile: 'CPU utilization (min, mean, max)', change: 'changed' },
    { tile: 'Top services by CPU', change: 'missing' },
  ],
};

/** The dialog on answers that come one after the other. */
function open(answers: Answer[]) {
  const asked: Asked[] = [];
  const dismiss = jest.fn();
  const Host = () => {
    const [created, setCreated] = useState<Answer>();
    return (
      <AppRoot>
        <DashboardDialog
          {...{ clusters: 2, slos: 3, busy: false, failure: null, onDismiss: dismiss }}
          created={created && { boards: [created] }}
          onCreate={(...one) => {
            asked.push(one[1] === undefined ? [one[0]] : one);
            setCreated(answers[asked.length - 1]);
          }}
        />
      </AppRoot>
    );
  };
  render(<Host />);
  return { asked, dismiss, user: userEvent.setup() };
}

const button = (name: string) => screen.findByRole('button', { name });

describe('a dashboard that somebody edited', () => {
  it('is left alone and told tile by tile', async () => {
    const { asked, user } = open([edited]);
    await user.click(await button('Create the dashboard'));
    expect(asked).toEqual([['ECS clusters']]);
    const told = await screen.findByRole('status');
    expect(told).toHaveTextContent('Dashboard left as it is');
    expect(
      within(told)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'My notes: only there',
      'CPU utilization (min, mean, max): different',
      'Top services by CPU: not there',
    ]);
    expect(within(told).getByRole('link', { name: 'Open the dashboard' })).toHaveAttribute('href', '/documents/d');
  });

  it('is kept by leaving the dialog', async () => {
    const { asked, dismiss, user } = open([edited]);
    await user.click(await button('Create the dashboard'));
    await user.click(await button('Keep it'));
    expect(dismiss).toHaveBeenCalledTimes(1);
    expect(asked).toHaveLength(1);
  });

  it('is overwritten on request, and said to be', async () => {
    const { asked, user } = open([edited, { ...edited, outcome: 'updated', differences: [] }]);
    await user.click(await button('Create the dashboard'));
    await user.click(await button('Overwrite it'));
    expect(asked).toEqual([['ECS clusters'], ['ECS clusters', 'overwrite']]);
    expect(await screen.findByText('Dashboard updated')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Overwrite it' })).not.toBeInTheDocument();
  });

  it('stays beside a copy on request', async () => {
    const copy: Answer = { ...edited, outcome: 'created', documentId: 'e', copyBecause: 'edited', differences: [] };
    const { asked, user } = open([edited, copy]);
    await user.click(await button('Create the dashboard'));
    await user.click(await button('Save as a copy'));
    expect(asked[1]).toEqual(['ECS clusters', 'copy']);
    expect(await screen.findByText(/stands beside the one that was edited/)).toBeInTheDocument();
  });

  it('is not confused with one of another title that is typed meanwhile: nothing can be overwritten unasked', async () => {
    const { user } = open([edited]);
    await user.click(await button('Create the dashboard'));
    await screen.findByRole('button', { name: 'Overwrite it' });
    await user.type(screen.getByRole('textbox'), ' of my team');
    expect(screen.queryByRole('button', { name: 'Overwrite it' })).not.toBeInTheDocument();
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });

  it('says what differs where all tiles are the same', async () => {
    const { user } = open([{ ...edited, differences: [] }]);
    await user.click(await button('Create the dashboard'));
    expect(await screen.findByRole('status')).toHaveTextContent('their places, variables or settings differ');
  });

  it('counts differences beyond twenty', async () => {
    const differences = Array.from({ length: 23 }, (_, at) => ({ tile: `Tile ${at}`, change: 'changed' as const }));
    const { user } = open([{ ...edited, differences }]);
    await user.click(await button('Create the dashboard'));
    const told = await screen.findByRole('status');
    expect(within(told).getAllByRole('listitem')).toHaveLength(21);
    expect(told).toHaveTextContent('and 3 more');
  });
});

describe('a dashboard whose title somebody else has', () => {
  it('is a copy of its own, and says so', async () => {
    const { user } = open([{ ...edited, outcome: 'created', copyBecause: 'taken', differences: [] }]);
    await user.click(await button('Create the dashboard'));
    expect(await screen.findByText(/yours is a copy with an id of its own/)).toBeInTheDocument();
  });
});

describe('dashboards of a large fleet', () => {
  it('are planned, told one by one, and one that was edited is overwritten alone', async () => {
    const asked: unknown[] = [];
    const boards = [
      { ...edited, title: 'ECS clusters (1 of 3)', outcome: 'created' as const, differences: [] },
      { ...edited, title: 'ECS clusters (2 of 3)' },
      { title: 'ECS clusters (3 of 3)', failure: new Error('Too many requests') },
    ];
    render(
      <AppRoot>
        <DashboardDialog
          {...{ clusters: 2500, slos: 0, busy: false, failure: null, created: { boards }, onDismiss: jest.fn() }}
          onCreate={(...one) => asked.push(one)}
        />
      </AppRoot>,
    );
    const user = userEvent.setup();
    expect(await screen.findByText(/these become 3, .* “… \(1 of 3\)”/)).toBeInTheDocument();
    await user.click(await button('Create the dashboard'));
    expect(await screen.findByText('ECS clusters (1 of 3): Dashboard created')).toBeInTheDocument();
    expect(screen.getByText('“ECS clusters (3 of 3)” could not be created')).toBeInTheDocument();
    await user.click(await button('Overwrite it'));
    expect(asked).toEqual([['ECS clusters'], ['ECS clusters', 'overwrite', 2]]);
  });
});
