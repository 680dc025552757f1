import { screen, waitFor, within } from '@testing-library/react';
import type { Exclusion } from '../../../domain/model/exclusion';
import { renderPage } from '../../kit/renderPage';

const patchNight: Exclusion = {
  id: 'patch-night',
  reason: 'Patch night',
  start: '2026-01-04T02:00',
  durationMinutes: 60,
  rrule: 'FREQ=WEEKLY;BYDAY=SU',
  timeZone: 'Europe/Vienna',
  clusters: ['CUSTOM_DEVICE-E360A9250EEF25BC'],
};
const cluster = {
  entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC',
  name: 'prod',
  accountId: '123456789012',
  region: 'eu-west-1',
  capacity: 'ec2',
  services: [],
  cpu: null,
  memory: null,
  lastDataAt: null,
  families: [],
};
const functions = {
  'discover-clusters': () => ({ asOf: '2026-11-22T18:00:00.000Z', clusters: [cluster], warnings: [] }),
};
const stored = (...exclusions: object[]) => ({ exclusions: { version: 1, exclusions } });
const open = (parts: Parameters<typeof renderPage>[1] = {}) => renderPage('/slos/exclusions', { functions, ...parts });

describe('Maintenance windows', () => {
  it('says why, when, the next times and for whom; and when it takes effect', async () => {
    open({ states: stored(patchNight) });
    expect(await screen.findByRole('heading', { name: 'Patch night' })).toBeInTheDocument();
    expect(
      screen.getByText('Every week on Sunday, from 2026-01-04 on, at 02:00 (Europe/Vienna), for 60 minutes.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Next: Sun, .* 02:00; Sun, .* 02:00; Sun, .* 02:00\.$/)).toBeInTheDocument();
    expect(await screen.findByText('For prod.')).toBeInTheDocument();
    expect(screen.getByText('Only platform SLOs leave maintenance windows out')).toBeInTheDocument();
    expect(screen.getByText(/An SLO applied today knows the windows until/)).toBeInTheDocument();
  });

  it('tells the first times of a window that begins in the far future, and minutes asked for and left out', async () => {
    const far = { ...patchNight, rrule: 'FREQ=DAILY', start: '2099-01-01T02:15', durationMinutes: 15, timeZone: 'UTC' };
    open({ states: stored(far) });
    expect(await screen.findByText(/^Next: Thu, Jan 1, 2099, 02:15; Fri, Jan 2, 2099, 02:15;/)).toBeInTheDocument();
    // 02:15 to 02:30 touches the slots of 02:10 and 02:20.
    expect(
      screen.getByText(/^15 minutes each time; .* leave out 20 \(time slices of 10 minutes\)/),
    ).toBeInTheDocument();
  });

  it('does not say of a window that comes in many years that it does not happen again', async () => {
    open({ states: stored({ ...patchNight, rrule: 'FREQ=YEARLY;INTERVAL=90', start: '2010-01-01T02:00' }) });
    expect(await screen.findByText('It happens again, but not soon.')).toBeInTheDocument();
  });

  it('offers to add one when there is none, and saves it', async () => {
    const { user, backend } = open();
    await user.click(await screen.findByRole('button', { name: 'Add a maintenance window' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'Load test');
    const start = within(dialog).getByRole('textbox', { name: /First begin/ });
    await user.clear(start);
    await user.type(start, '2026-12-24 22:30');
    const zone = within(dialog).getByRole('textbox', { name: /Time zone/ });
    await user.clear(zone);
    await user.type(zone, 'America/New_York');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Load test')).toBeInTheDocument();
    expect(await backend.keptOf('exclusions')).toEqual({
      version: 1,
      exclusions: [
        {
          id: expect.any(String) as string,
          reason: 'Load test',
          start: '2026-12-24T22:30',
          durationMinutes: 60,
          rrule: null,
          timeZone: 'America/New_York',
          clusters: null,
        },
      ],
    });
  });

  it('says beside the field what is wrong, and saves nothing', async () => {
    const { user, backend } = open({ states: stored({ ...patchNight, rrule: 'FREQ=MONTHLY;BYDAY=-1SU' }) });
    await user.click(await screen.findByRole('button', { name: 'Change Patch night' }));
    const rule = await screen.findByRole('textbox', { name: /Rule/ });
    expect(rule).toHaveValue('FREQ=MONTHLY;BYDAY=-1SU');
    await user.clear(rule);
    await user.type(rule, 'FREQ=HOURLY');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('FREQ must be one of DAILY, WEEKLY, MONTHLY, YEARLY');
    expect(await backend.keptOf('exclusions')).toEqual(
      stored({ ...patchNight, rrule: 'FREQ=MONTHLY;BYDAY=-1SU' }).exclusions,
    );
  });

  it('changes the days of a weekly window', async () => {
    const { user, backend } = open({ states: stored(patchNight) });
    await user.click(await screen.findByRole('button', { name: 'Change Patch night' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Wednesday' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(async () =>
      expect(await backend.keptOf('exclusions')).toEqual(
        stored({ ...patchNight, rrule: 'FREQ=WEEKLY;BYDAY=WE,SU' }).exclusions,
      ),
    );
  });

  it('deletes one after asking', async () => {
    const { user, backend } = open({ states: stored(patchNight, { ...patchNight, id: 'b', reason: 'Other' }) });
    await user.click(await screen.findByRole('button', { name: 'Delete Patch night' }));
    await user.click(await screen.findByRole('button', { name: 'Delete the window' }));
    await waitFor(() => expect(screen.queryByText('Patch night')).not.toBeInTheDocument());
    expect(await backend.keptOf('exclusions')).toEqual(stored({ ...patchNight, id: 'b', reason: 'Other' }).exclusions);
  });

  it('shows one that cannot be followed, with what to do', async () => {
    open({ states: stored({ ...patchNight, timeZone: 'Mars/Base' }) });
    expect(await screen.findByRole('alert')).toHaveTextContent('"Mars/Base" is no time zone');
  });

  it('keeps the dialog with what was typed when saving is refused', async () => {
    const { user } = open({
      states: stored(patchNight),
      stateFault: (method) => (method === 'PUT' ? 403 : undefined),
      settingsFault: (verb) => (verb === 'all' ? undefined : 403),
    });
    await user.click(await screen.findByRole('button', { name: 'Change Patch night' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Wednesday' }));
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The maintenance window was not saved')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /Reason/ })).toHaveValue('Patch night');
  });

  it('says what failed when they cannot be read, and reads again on request', async () => {
    let isDown = true;
    const { user } = open({ states: stored(patchNight), stateFault: () => (isDown ? 403 : undefined) });
    expect(await screen.findByText('The maintenance windows could not be read')).toBeInTheDocument();
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByRole('heading', { name: 'Patch night' })).toBeInTheDocument();
  });

  it('does not overwrite what somebody else saved while the dialog was open, says what changed, and saves on a second press', async () => {
    const { user, backend } = open({ states: stored(patchNight) });
    await user.click(await screen.findByRole('button', { name: 'Change Patch night' }));
    const [theirs] = backend.stored.settingsOf('exclusions').rows;
    await backend.stored
      .settingsOf('exclusions')
      .update(theirs?.objectId ?? '', theirs?.version ?? '', { ...(theirs?.value as object), durationMinutes: '90' });
    await user.click(await screen.findByRole('checkbox', { name: 'Wednesday' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByText(/was changed by somebody .* durationMinutes is 90, yours is 60/),
    ).toBeInTheDocument();
    expect(await backend.keptOf('exclusions')).toMatchObject({ exclusions: [{ durationMinutes: 90 }] });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(async () =>
      expect(await backend.keptOf('exclusions')).toMatchObject({
        exclusions: [{ durationMinutes: 60, rrule: 'FREQ=WEEKLY;BYDAY=WE,SU' }],
      }),
    );
  });

  it('goes on with the state where app settings are denied, and says so', async () => {
    const { user, backend } = open({ states: stored(patchNight), settingsFault: () => 403 });
    expect(await screen.findByText(/kept in this app's state, not in app settings/)).toBeInTheDocument();
    expect(screen.getByText(/app-settings:objects:read/)).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Change Patch night' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Wednesday' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(backend.stateOf('exclusions')).toEqual(
        stored({ ...patchNight, rrule: 'FREQ=WEEKLY;BYDAY=WE,SU' }).exclusions,
      ),
    );
  });

  it('shows one that was edited into nonsense in Settings with its field, and the others; removes it', async () => {
    const { user, backend, client } = open({ states: stored(patchNight) });
    await screen.findByRole('heading', { name: 'Patch night' });
    const settings = backend.stored.settingsOf('exclusions');
    const [first] = settings.rows;
    await settings.create({ ...(first?.value as object), id: 'odd', reason: 'Odd', durationMinutes: 'long' });
    await client.invalidateQueries();
    expect(await screen.findByText(/has no usable "durationMinutes"/)).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Patch night' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Remove row 2' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(settings.rows).toHaveLength(1));
  });
});
