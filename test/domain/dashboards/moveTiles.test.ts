import { moveTiles } from '../../../domain/dashboards/moveTiles';
import { sliTile } from '../../../domain/dashboards/sliTile';
import { someSlo } from './someSlo';

const slo = someSlo('cluster-cpu-headroom');
const readable = sliTile(slo);
/** As it looks for an SLO that was edited by hand: text instead of a figure. */
const unreadable = sliTile({ ...slo, templateId: null });
const from = slo.name;
const to = { id: 'platform-1', name: 'CPU on Grail' };
const moves = [{ from, to }];
const note = { type: 'markdown', content: '# Mine' };
const place = (x: number) => ({ x, y: 0, w: 6, h: 4 });
const board = (tiles: Record<string, unknown>) => ({
  ...{ version: 21, variables: [], tiles },
  layouts: Object.fromEntries(Object.keys(tiles).map((id, at) => [id, place(at)])),
});
const successor = { type: 'slo', title: 'CPU on Grail', input: 'platform-1' };

describe('moveTiles', () => {
  it.each([
    ['computes its value', readable],
    ['says that it is none of ours', unreadable],
  ])('puts the platform SLO where a tile %s, and leaves the rest as it is', (_, tile) => {
    expect(moveTiles(board({ 0: note, 1: tile }), moves)).toEqual({
      content: board({ 0: note, 1: successor }),
      moved: [{ from, to: 'CPU on Grail', outcome: 'replaced' }],
    });
  });

  it('takes the tile away where the board shows the platform SLO already, with its place', () => {
    const { content, moved } = moveTiles(board({ 0: note, 1: successor, 2: readable }), moves);
    expect(content).toEqual(board({ 0: note, 1: successor }));
    expect(moved).toEqual([{ from, to: 'CPU on Grail', outcome: 'removed' }]);
  });

  it('shows the platform SLO once where the classic one was shown twice', () => {
    const { content, moved } = moveTiles(board({ 0: readable, 1: readable }), moves);
    expect(content).toEqual(board({ 0: successor }));
    expect(moved.map(({ outcome }) => outcome)).toEqual(['replaced', 'removed']);
  });

  it('moves nothing the second time', () => {
    const { content } = moveTiles(board({ 0: readable }), moves);
    expect(moveTiles(content, moves)).toEqual({ content, moved: [] });
  });

  it.each([
    ['a tile of an SLO whose name only begins so', { ...readable, title: `SLI over 1d (target 20 %): ${from} (2)` }],
    ['a tile that names it without being made for it', { type: 'data', title: from, query: '' }],
    ['no tile', null],
  ])('leaves %s alone', (_, tile) => {
    const content = board({ 0: tile });
    expect(moveTiles(content, moves)).toEqual({ content, moved: [] });
  });

  it.each([[null], ['text'], [{}], [{ tiles: [] }], [{ tiles: null }]])('finds nothing in %j', (content) => {
    expect(moveTiles(content, moves)).toEqual({ content, moved: [] });
  });

  it('does not change what it was given', () => {
    const content = board({ 0: readable });
    moveTiles(content, moves);
    expect(content).toEqual(board({ 0: readable }));
  });
});
