import { renderHook } from '@testing-library/react';
import { useColumnChoice } from '../../../ui/app/data/stored/useColumnChoice';

const firstOf = (table: string) => renderHook(() => useColumnChoice(table)).result.current.first;
afterEach(() => window.localStorage.clear());

describe('the choice of columns', () => {
  it('is kept by table, each part of it', () => {
    const { remember } = renderHook(() => useColumnChoice('clusters')).result.current;
    remember({ visibility: { region: true } });
    remember({ order: ['name', 'region'] });
    expect(firstOf('clusters')).toEqual({ visibility: { region: true }, order: ['name', 'region'] });
    expect(firstOf('slos')).toEqual({});
  });

  it.each(['no JSON', 'null', '{"visibility":{"a":1},"order":[2]}', '[]'])('is none where %s is stored', (stored) => {
    window.localStorage.setItem('columns:clusters', stored);
    expect(firstOf('clusters')).toEqual({});
  });

  it('is forgotten, not in the way, where the browser keeps nothing', () => {
    const spy = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    renderHook(() => useColumnChoice('clusters')).result.current.remember({ order: ['name'] });
    spy.mockRestore();
    expect(firstOf('clusters')).toEqual({});
  });
});
