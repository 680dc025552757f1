import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppRoot } from '@dynatrace/strato-components/core';
import type { ReactElement } from 'react';
import { Failure, failureCodes } from '../../../domain/failure';
import { BusyButton } from '../../../ui/app/components/actions/BusyButton';
import { CopyButton } from '../../../ui/app/components/actions/CopyButton';
import { FailureNotice } from '../../../ui/app/components/notices/FailureNotice';
import { PageBoundary } from '../../../ui/app/components/page/PageBoundary';
import { ago } from '../../../ui/app/components/text/TimeAgo';
import { WaitingView } from '../../../ui/app/components/notices/WaitingView';
import { act } from 'react';

const show = (element: ReactElement) => render(<AppRoot>{element}</AppRoot>);

describe('FailureNotice', () => {
  it('says what happened, whose move it is and what to do', () => {
    show(
      <FailureNotice
        failure={
          new Failure({ code: 'MissingScope', message: 'slo:read is missing.', whose: 'operator', hint: 'Ask.' })
        }
      />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'A permission is missingslo:read is missing.A move for whoever administers Dynatrace or AWS. Ask.',
    );
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('has words for every failure there is', () => {
    for (const code of failureCodes) {
      const { unmount } = show(
        <FailureNotice failure={new Failure({ code, message: 'm', whose: 'us', hint: 'Try again.' })} />,
      );
      expect(screen.getByRole('alert').textContent).not.toMatch(/^(m|undefined)/);
      unmount();
    }
  });

  it('calls a foreign error a defect of this app', () => {
    show(<FailureNotice failure={new TypeError('x is undefined')} />);
    expect(screen.getByRole('alert')).toHaveTextContent('A defect of this app');
  });
});

describe('BusyButton', () => {
  it('keeps the keyboard focus while it is busy, and does nothing twice', async () => {
    const user = userEvent.setup();
    const onClick = jest.fn();
    const { rerender } = show(
      <BusyButton busy={false} onClick={onClick}>
        Save
      </BusyButton>,
    );
    screen.getByRole('button', { name: 'Save' }).focus();
    rerender(
      <AppRoot>
        <BusyButton busy onClick={onClick}>
          Save
        </BusyButton>
      </AppRoot>,
    );
    const button = screen.getByRole('button');
    // A browser takes the focus from an element that is disabled.
    expect(button).toBeEnabled();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(onClick).not.toHaveBeenCalled();
  });
});

describe('CopyButton', () => {
  it('copies the text and says so', async () => {
    const user = userEvent.setup();
    show(<CopyButton text="the link" label="Copy link" ariaLabel="Copy link for eu-west-1" />);
    await user.click(screen.getByRole('button', { name: 'Copy link for eu-west-1' }));
    expect(await screen.findByText('Copied')).toHaveAttribute('role', 'status');
    expect(await navigator.clipboard.readText()).toBe('the link');
  });

  it('says that the browser refused, and does not claim a copy', async () => {
    const user = userEvent.setup();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    const onCopied = jest.fn();
    show(<CopyButton text="the link" label="Copy link" onCopied={onCopied} />);
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await screen.findByText(/did not allow copying/)).toBeInTheDocument();
    expect(onCopied).not.toHaveBeenCalled();
  });
});

describe('WaitingView', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('keeps silent for a second, then says what is awaited', () => {
    show(<WaitingView label="Reading the clusters" />);
    act(() => jest.advanceTimersByTime(999));
    expect(screen.queryByText('Reading the clusters…')).not.toBeInTheDocument();
    act(() => jest.advanceTimersByTime(1));
    expect(screen.getByText('Reading the clusters…')).toBeInTheDocument();
  });
});

describe('PageBoundary', () => {
  it('says that a page could not be drawn, and draws it on another try', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let isBroken = true;
    const Fragile = () => {
      if (isBroken) throw new Error('chunk 7 failed to load');
      return <p>drawn</p>;
    };
    show(
      <PageBoundary what="page">
        <Fragile />
      </PageBoundary>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('chunk 7 failed to load');
    isBroken = false;
    await userEvent.setup().click(screen.getByRole('button', { name: 'Retry' }));
    expect(screen.getByText('drawn')).toBeInTheDocument();
  });
});

describe('ago', () => {
  it.each([
    [0, 'just now'],
    [999, 'just now'],
    [1000, '1 s ago'],
    [59_999, '59 s ago'],
    [60_000, '1 min ago'],
    [3_600_000, '1 h ago'],
    [86_400_000, '1 d ago'],
    [-5000, 'just now'],
  ])('%i ms is %s', (ms, words) => expect(ago(ms)).toBe(words));
});
