import { emptyDraft } from '../../../ui/app/pages/NewSlos/draft/sloDraft';
import { storedMarker, storeMarker, type RunMarker } from '../../../ui/app/pages/NewSlos/state/runMarker';

const marker: RunMarker = {
  version: 1,
  draft: { ...emptyDraft, engine: 'classic', clusters: ['a'] },
  total: 60,
  saved: 50,
};
const storageWith = (text: string | null) => ({ getItem: () => text });

describe('the marker of a run under way', () => {
  it('comes back as it was stored', () => {
    let stored = '';
    storeMarker({ setItem: (_, text) => (stored = text) }, marker);
    expect(storedMarker(storageWith(stored))).toEqual(marker);
  });

  it.each([
    ['nothing', null],
    ['broken text', '{'],
    ['a version of the future', JSON.stringify({ ...marker, version: 2 })],
    ['a run that is complete', JSON.stringify({ ...marker, saved: 60 })],
    ['a run without a draft', JSON.stringify({ ...marker, draft: null })],
    ['counts that are none', JSON.stringify({ ...marker, total: '60' })],
  ])('is none for %s', (_, text) => {
    expect(storedMarker(storageWith(text))).toBeNull();
  });

  it('does without a storage that the browser blocks or that is full', () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(storedMarker({ getItem: refuse })).toBeNull();
    expect(() => storeMarker({ setItem: refuse }, marker)).not.toThrow();
  });
});
