import { screen, within } from '@testing-library/react';
import { Failure } from '../../../domain/failure';
import type { FakeFunction } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import { aStatus, aStream } from '../Connect/situations';

const empty: Record<string, FakeFunction> = {
  'pipeline-status': () => aStatus(),
  'discover-clusters': () => ({ asOf: aStatus().asOf, clusters: [], warnings: [] }),
  'list-slos': () => ({ asOf: aStatus().asOf, slos: [], warnings: [] }),
};

const denied = () => {
  throw new Failure({ code: 'MissingScope', message: 'slo:read is missing', whose: 'operator', hint: 'Ask for it.' });
};

const tile = (name: string) => screen.findByRole('region', { name });

describe('Overview', () => {
  it('sends a newcomer to Connect, and says in each tile why it is empty', async () => {
    renderPage('/', { functions: empty });
    expect(await screen.findByRole('link', { name: 'Connect AWS' })).toHaveAttribute('href', '/connect');
    expect(await tile('Connected')).toHaveTextContent('Nothing.');
    expect(await tile('Covered')).toHaveTextContent('No ECS cluster is known');
    expect(await tile('Breaching')).toHaveTextContent('No SLO of this app exists yet');
  });

  it('lists what is connected with its state in words', async () => {
    renderPage('/', {
      functions: {
        ...empty,
        'pipeline-status': () => aStatus({ streams: [aStream(), aStream({ region: 'us-east-1', state: 'silent' })] }),
      },
    });
    const connected = await tile('Connected');
    await within(connected).findAllByRole('listitem');
    expect(
      within(connected)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['123456789012 · eu-west-1flowing', '123456789012 · us-east-1stopped']);
  });

  it('keeps the other tiles readable when one cannot be read, and offers no next step on half the facts', async () => {
    renderPage('/', { functions: { ...empty, 'list-slos': denied } });
    const breaching = await tile('Breaching');
    expect(await within(breaching).findByRole('alert')).toHaveTextContent('slo:read is missing');
    expect(await within(await tile('Covered')).findByRole('alert')).toBeInTheDocument();
    expect(await within(await tile('Connected')).findByText(/^Nothing/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Connect AWS' })).not.toBeInTheDocument();
  });

  it('reads again on request after a failure', async () => {
    let isDenied = true;
    const { user } = renderPage('/', {
      functions: {
        ...empty,
        'list-slos': () => (isDenied ? denied() : { asOf: aStatus().asOf, slos: [], warnings: [] }),
      },
    });
    const breaching = await tile('Breaching');
    await within(breaching).findByRole('alert');
    isDenied = false;
    await user.click(within(breaching).getByRole('button', { name: 'Retry' }));
    expect(await within(breaching).findByText(/No SLO of this app/)).toBeInTheDocument();
  });
});
