import { emptyDraft, storedDraft, storeDraft, type SloDraft } from '../../../ui/app/pages/NewSlos/draft/sloDraft';

const draft: SloDraft = {
  ...emptyDraft,
  engine: 'platform',
  templateIds: ['cluster-cpu-time', 'service-cpu-time.tier-1'],
  clusters: ['1/eu-west-1/prod'],
  services: { '1/eu-west-1/prod': ['cart', 'check"out'] },
  answers: { 'cluster-cpu-time:CUSTOM_DEVICE-1': 'adopt' },
};

function storageWith(text: string | null) {
  return { getItem: () => text };
}

describe('the stored draft of new SLOs', () => {
  it('comes back as it was stored', () => {
    let stored = '';
    storeDraft({ setItem: (_, text) => (stored = text) }, draft);
    expect(storedDraft(storageWith(stored))).toEqual(draft);
  });

  it('of version 1, which knew clusters and one engine, goes on as classic with nothing else chosen', () => {
    const old = {
      version: 1,
      source: 'k',
      templateIds: ['cluster-cpu-headroom'],
      clusters: ['1/eu-west-1/prod'],
      parameters: { 'cluster-cpu-headroom': { target: '22' } },
    };
    expect(storedDraft(storageWith(JSON.stringify(old)))).toEqual({
      version: 3,
      source: 'k',
      engine: 'classic',
      templateIds: ['cluster-cpu-headroom'],
      recommended: [],
      clusters: ['1/eu-west-1/prod'],
      services: {},
      parameters: { 'cluster-cpu-headroom': { target: '22' } },
      held: {},
      answers: {},
    });
  });

  it('of version 2 keeps the engine that it names', () => {
    const old = { ...draft, version: 2, engine: 'classic' };
    expect(storedDraft(storageWith(JSON.stringify(old)))).toEqual({ ...draft, engine: 'classic' });
  });

  it('names no engine until somebody chooses one: it is the environment that has a default', () => {
    expect(emptyDraft.engine).toBeNull();
  });

  it.each([
    ['nothing', null],
    ['broken text', '{'],
    ['something else', '"x"'],
    ['a list', '[]'],
    ['a version of the future', JSON.stringify({ ...draft, version: 4 })],
  ])('is empty for %s', (_, text) => {
    expect(storedDraft(storageWith(text))).toEqual(emptyDraft);
  });

  it('drops templates that no longer exist, and keeps saved ones of those that do', () => {
    const text = JSON.stringify({
      ...draft,
      templateIds: ['gone', 'gone.mine', 'cluster-cpu-time', 'cluster-cpu-time.a'],
    });
    expect(storedDraft(storageWith(text)).templateIds).toEqual(['cluster-cpu-time', 'cluster-cpu-time.a']);
  });

  it('does without a storage that the browser blocks', () => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    expect(storedDraft({ getItem: blocked })).toEqual(emptyDraft);
    expect(() => storeDraft({ setItem: blocked }, draft)).not.toThrow();
  });
});
