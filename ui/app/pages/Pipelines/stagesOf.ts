import { unreachable } from '../../../../domain/failure';
import type { Extension, ExtensionState, Stream } from '../../../../domain/model/connection';
import { ago } from '../../components/text/TimeAgo';
import type { Tone } from '../../components/text/StatusBadge';

/** One stage of the way from AWS to a cluster in Dynatrace. */
export interface Stage {
  name: 'Heartbeat' | 'ECS metrics' | 'Extension' | 'Entities';
  tone: Tone;
  text: string;
}

/**
 * The stages of a connection in their order; `now` in milliseconds, the moment the answer was given. The extension and its
 * entities are stages only where an environment has entities.
 */
export function stagesOf(
  stream: Stream | undefined,
  { extension, hasEntities, now }: { extension: Extension; hasEntities: boolean; now: number },
): Stage[] {
  const arriving = [heartbeat(stream, now), ecsMetrics(stream, now)];
  if (!hasEntities) return arriving;
  return [...arriving, { name: 'Extension', ...extensionStages[extension.state] }, entities(stream, extension.state)];
}

function heartbeat(stream: Stream | undefined, now: number): Stage {
  const name = 'Heartbeat';
  if (stream === undefined) return { name, tone: 'waiting', text: 'nothing yet' };
  if (stream.lastHeartbeatAt === null) return { name, tone: 'neutral', text: 'not part of this stream' };
  const age = ago(now - Date.parse(stream.lastHeartbeatAt));
  return stream.state === 'silent' ? { name, tone: 'bad', text: `last ${age}` } : { name, tone: 'good', text: age };
}

function ecsMetrics(stream: Stream | undefined, now: number): Stage {
  const name = 'ECS metrics';
  if (stream === undefined) return { name, tone: 'waiting', text: 'nothing yet' };
  if (stream.lastEcsDataAt === null) return { name, tone: 'warning', text: 'none' };
  const age = ago(now - Date.parse(stream.lastEcsDataAt));
  const isArriving = stream.state === 'flowing' || stream.state === 'no-entities';
  return isArriving ? { name, tone: 'good', text: age } : { name, tone: 'bad', text: `last ${age}` };
}

const extensionStages: Record<ExtensionState, Omit<Stage, 'name'>> = {
  active: { tone: 'good', text: 'active' },
  installed: { tone: 'warning', text: 'installed, not active' },
  missing: { tone: 'warning', text: 'not installed' },
  unknown: { tone: 'neutral', text: 'cannot be seen' },
};

function entities(stream: Stream | undefined, extension: ExtensionState): Stage {
  const name = 'Entities';
  if (stream === undefined) return { name, tone: 'waiting', text: 'wait for ECS metrics' };
  switch (stream.state) {
    case 'flowing':
      return { name, tone: 'good', text: 'known' };
    case 'no-entities':
      if (extension === 'unknown') return { name, tone: 'neutral', text: 'none in the data' };
      return extension === 'active'
        ? { name, tone: 'waiting', text: 'on their way' }
        : { name, tone: 'warning', text: 'need the extension' };
    case 'silent':
      return { name, tone: 'neutral', text: 'not updated' };
    case 'heartbeat-only':
      return { name, tone: 'waiting', text: 'wait for ECS metrics' };
    default:
      return unreachable(stream.state);
  }
}
