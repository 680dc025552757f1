import { act, render, screen } from '@testing-library/react';
import { AppRoot } from '@dynatrace/strato-components/core';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { Failure } from '../../../domain/failure';
import { FailureNotice } from '../../../ui/app/components/notices/FailureNotice';
import { TextField } from '../../../ui/app/components/forms/TextField';

const show = (element: ReactElement) => render(<AppRoot>{element}</AppRoot>);

const Field = () => {
  const [value, setValue] = useState('');
  return <TextField label="Token" value={value} onChange={setValue} problem={null} secret />;
};

describe('a field for a secret', () => {
  it('keeps what is typed out of the markup of the page, shown or hidden', async () => {
    show(<Field />);
    const field = screen.getByLabelText('Token');
    await userEvent.type(field, 'dt0c01.PUBLIC.SECRET');
    expect(field).toHaveValue('dt0c01.PUBLIC.SECRET');
    expect(document.body.innerHTML).not.toContain('SECRET');
    const eye = screen.getByRole('button', { name: 'Show password' });
    await userEvent.click(eye);
    await userEvent.click(screen.getByRole('button', { name: 'Hide password' }));
    expect(document.body.innerHTML).not.toContain('SECRET');
  });
});

describe('a pause that Dynatrace asks for', () => {
  afterEach(() => jest.useRealTimers());

  it('is counted down, and then it goes on by itself, once', () => {
    jest.useFakeTimers();
    const goOn = jest.fn();
    const failure = new Failure({
      ...({ code: 'Throttled', message: 'Not now.', whose: 'platform', hint: 'Wait.' } as const),
      retryAfterSeconds: 60,
    });
    show(<FailureNotice failure={failure} onRetry={goOn} />);
    expect(screen.getByText(/in 60 seconds/)).toBeInTheDocument();
    act(() => void jest.advanceTimersByTime(59_000));
    expect(screen.getByText(/in 1 second;/)).toBeInTheDocument();
    expect(goOn).not.toHaveBeenCalled();
    act(() => void jest.advanceTimersByTime(5000));
    expect(goOn).toHaveBeenCalledTimes(1);
  });

  it('goes on where it was when the view is opened again, and says that it ends with the page', () => {
    jest.useFakeTimers();
    const goOn = jest.fn();
    const failure = new Failure({
      ...({ code: 'Throttled', message: 'Not now.', whose: 'platform', hint: 'Wait.' } as const),
      retryAfterSeconds: 60,
    });
    const { unmount } = show(<FailureNotice failure={failure} onRetry={goOn} />);
    act(() => void jest.advanceTimersByTime(20_000));
    unmount();
    act(() => void jest.advanceTimersByTime(20_000));
    show(<FailureNotice failure={failure} onRetry={goOn} />);
    expect(screen.getByText(/While this page stays open it goes on by itself in 20 seconds/)).toBeInTheDocument();
    act(() => void jest.advanceTimersByTime(20_000));
    expect(goOn).toHaveBeenCalledTimes(1);
  });
});
