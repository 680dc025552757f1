import { emptyDraft, storedDraft, storeDraft, type SloDraft } from '../../../ui/app/pages/Slos/New/sloDraft';

const draft: SloDraft = { ...emptyDraft, templateIds: ['cluster-cpu-time'], clusters: ['1/eu-west-1/prod'] };

function storageWith(text: string | null) {
  return { getItem: () => text };
}

describe('the stored draft of new SLOs', () => {
  it('comes back as it was stored', () => {
    let stored = '';
    storeDraft({ setItem: (_, text) => (stored = text) }, draft);
    expect(storedDraft(storageWith(stored))).toEqual(draft);
  });

  it.each([
    ['nothing', null],
    ['broken text', '{'],
    ['something else', '"x"'],
    ['a version of the future', JSON.stringify({ ...draft, version: 2 })],
  ])('is empty for %s', (_, text) => {
    expect(storedDraft(storageWith(text))).toEqual(emptyDraft);
  });

  it('drops templates that no longer exist', () => {
    const text = JSON.stringify({ ...draft, templateIds: ['gone', 'cluster-cpu-time'] });
    expect(storedDraft(storageWith(text)).templateIds).toEqual(['cluster-cpu-time']);
  });

  it('does without a storage that the browser blocks', () => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    expect(storedDraft({ getItem: blocked })).toEqual(emptyDraft);
    expect(() => storeDraft({ setItem: blocked }, draft)).not.toThrow();
  });
});
