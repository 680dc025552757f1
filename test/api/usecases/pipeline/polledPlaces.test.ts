import { streamsOf } from '../../../../api/usecases/pipeline/streamsOf';
import { compositeKey } from '../../../../domain/model/compositeKey';

const now = Date.parse('2026-01-10T12:00:00Z');
const minutesAgo = (minutes: number) => now - minutes * 60_000;
const place = compositeKey('111111111111', 'us-east-1');

/** ECS data without a heartbeat of a stream. */
const stateOf = (minutes: number, isPolled: boolean) =>
  streamsOf(
    new Map(),
    {
      newest: new Map([[place, minutesAgo(minutes)]]),
      withEntities: new Set(isPolled ? [] : [place]),
      polled: new Set(isPolled ? [place] : []),
    },
    now,
  ).map(({ state }) => state);

describe('a place that only the AWS connection covers', () => {
  it('flows with data of 13 minutes ago: it polls every five minutes, seven minutes late', () => {
    expect(stateOf(13, true)).toEqual(['flowing']);
    expect(stateOf(13, false)).toEqual(['silent']);
  });

  it('has stopped after two polls that brought nothing', () => {
    expect(stateOf(23, true)).toEqual(['flowing']);
    expect(stateOf(24, true)).toEqual(['silent']);
  });

  it('keeps to the rule of streams where a stream sends too', () => {
    const beats = new Map([[compositeKey('111111111111', 'us-east-1', 'dynatrace'), minutesAgo(12)]]);
    const ecs = {
      newest: new Map([[place, minutesAgo(12)]]),
      withEntities: new Set([place]),
      polled: new Set([place]),
    };
    expect(streamsOf(beats, ecs, now)).toMatchObject([{ state: 'silent' }]);
  });
});
