import { act, renderHook } from '@testing-library/react';
import { useAllThatFit } from '../../../ui/app/components/tables/useAllThatFit';

describe('all that fit the filter', () => {
  const under = (text: string) =>
    renderHook(({ filter }) => useAllThatFit(filter), { initialProps: { filter: { text } } });

  it('are chosen while the filter stays as it was when that was said', () => {
    const { result, rerender } = under('dev');
    expect(result.current.isChosen).toBe(false);
    act(() => result.current.choose());
    rerender({ filter: { text: 'dev' } });
    expect(result.current.isChosen).toBe(true);
  });

  it('are no longer chosen under another filter, nor when the first one comes back', () => {
    const { result, rerender } = under('dev');
    act(() => result.current.choose());
    rerender({ filter: { text: '' } });
    expect(result.current.isChosen).toBe(false);
    rerender({ filter: { text: 'dev' } });
    expect(result.current.isChosen).toBe(false);
  });
});
