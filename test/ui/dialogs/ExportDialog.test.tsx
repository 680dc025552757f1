import { screen, within } from '@testing-library/react';
import { Failure } from '../../../domain/failure';
import type { SloRow } from '../../../domain/contract/listSlos';
import { someClassicSlo, somePlatformSlo } from '../../domain/slo/someSlos';
import { renderPage } from '../../kit/renderPage';

const key = 'cluster-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC';
const row = (change: Partial<SloRow>): SloRow => ({
  key,
  id: 'a',
  name: 'One',
  engine: 'classic',
  status: 'SUCCESS',
  value: 100,
  target: 99.9,
  warning: 99.95,
  window: '-7d',
  errorBudget: 100,
  burnRate: 0,
  coverage: 1,
  foreign: false,
  pending: false,
  message: null,
  exhaustedInHours: null,
  modified: null,
  edited: null,
  lints: [],
  ...change,
});
const rows = [
  row({ definition: someClassicSlo({ name: 'One' }) }),
  row({ id: 'b', name: 'Two', engine: 'platform', definition: somePlatformSlo({ name: 'Two' }) }),
];

interface Payload {
  engine?: string;
  definitions?: boolean;
}

function open(definitions: () => SloRow[] = () => rows) {
  return renderPage('/slos', {
    functions: {
      'discover-clusters': () => ({ asOf: '2026-11-22T18:00:00.000Z', clusters: [], warnings: [] }),
      'list-slos': ({ engine, definitions: isFull }: Payload) => ({
        asOf: '2026-11-22T18:00:00.000Z',
        slos: (isFull ? definitions() : rows).filter((one) => engine === undefined || one.engine === engine),
        warnings: [],
      }),
    },
  });
}

async function openDialog(view: ReturnType<typeof open>) {
  const { user } = view;
  const [all] = await screen.findAllByRole('checkbox', { name: /select all/i });
  await user.click(all!);
  await user.click(await screen.findByRole('button', { name: 'Export' }));
  return screen.findByRole('dialog', { name: /Export 2 SLOs as code/ });
}

describe('Export', () => {
  it('shows the chosen SLOs as Terraform, and says how many files a download has', async () => {
    const dialog = await openDialog(open());
    const content = await within(dialog).findByRole('region', { name: 'Content of slos.tf' });
    expect(content).toHaveTextContent('resource "dynatrace_slo_v2"');
    expect(content).toHaveTextContent('resource "dynatrace_platform_slo"');
    expect(within(dialog).getByRole('button', { name: 'Download 3 files as a ZIP' })).toBeEnabled();
  });

  it('writes another format when it is chosen', async () => {
    const view = open();
    const dialog = await openDialog(view);
    await view.user.click(await within(dialog).findByRole('radio', { name: 'OpenSLO v1' }));
    const content = await within(dialog).findByRole('region', { name: 'Content of openslo.yaml' });
    expect(content).toHaveTextContent('apiVersion: openslo/v1');
    expect(within(dialog).getByRole('button', { name: 'Download' })).toBeEnabled();
    expect(within(dialog).getByText(/they stand in annotations/)).toBeInTheDocument();
  });

  it('says how many are gone, and exports the rest', async () => {
    const dialog = await openDialog(open(() => rows.slice(0, 1)));
    expect(await within(dialog).findByText(/1 SLO of them does not exist any more/)).toBeInTheDocument();
    expect(await within(dialog).findByRole('region', { name: 'Content of slos.tf' })).toHaveTextContent('"One"');
  });

  it('says what failed and tries again on request', async () => {
    let isDown = true;
    const view = open(() => {
      if (isDown)
        throw new Failure({
          code: 'MissingScope',
          message: 'missing slo:slos:read',
          whose: 'operator',
          hint: 'Try again.',
        });
      return rows;
    });
    const dialog = await openDialog(view);
    expect(await within(dialog).findByText('The SLOs could not be exported')).toBeInTheDocument();
    isDown = false;
    await view.user.click(within(dialog).getByRole('button', { name: 'Retry' }));
    expect(await within(dialog).findByRole('region', { name: 'Content of slos.tf' })).toBeInTheDocument();
  });
});
