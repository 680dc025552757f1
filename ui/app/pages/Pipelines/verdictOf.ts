import type { Extension, Stream } from '../../../../../domain/model/connection';
import { unreachable } from '../../../../../domain/failure';
import type { Tone } from '../../../components/text/StatusBadge';

/** What a connection's state means, whose move it is, and what comes next. */
export interface Verdict {
  tone: Tone;
  title: string;
  meaning: string;
  next: string;
}

/**
 * Reads a connection from the data that arrived. "Nothing yet" (no stream seen in 24 hours) is another answer than
 * "heartbeat but no ECS data", and both are other answers than "stopped".
 */
export function verdictOf(stream: Stream | undefined, extension: Extension): Verdict {
  if (stream === undefined) return nothingYet;
  switch (stream.state) {
    case 'flowing':
      return flowing;
    case 'heartbeat-only':
      return heartbeatOnly;
    case 'silent':
      return silent;
    case 'no-entities':
      if (extension.state === 'unknown') return entitiesUnexplained;
      return extension.state === 'active' ? entitiesOnTheirWay : extensionNeeded;
    default:
      return unreachable(stream.state);
  }
}

const flowing: Verdict = {
  tone: 'good',
  title: 'Flowing',
  meaning: 'ECS metrics arrive, and Dynatrace knows the clusters.',
  next: 'Your move: choose clusters and give them SLOs.',
};

const nothingYet: Verdict = {
  tone: 'waiting',
  title: 'Nothing yet',
  meaning:
    'No metric of this account and region has arrived in the last 24 hours, not even the stream’s own heartbeat. That is normal for some minutes after the stack is complete.',
  next: 'Your move if it stays so: see in CloudFormation whether the stack is there and CREATE_COMPLETE. If it is, a wrong or expired token is the likeliest cause: it shows as 401 or 403 in the log group that the stack names under Outputs as DeliveryLogGroupName, and what was refused lies in the stack’s backup bucket. Put the right token into the secret that the stack reads, or launch again under another name.',
};

const heartbeatOnly: Verdict = {
  tone: 'warning',
  title: 'Heartbeat, but no ECS data',
  meaning:
    'The stream is alive, so token and delivery work. But no ECS metric is in it: ECS reports only while tasks run, and the stream’s filter may leave AWS/ECS out.',
  next: 'Your move: see whether a task is running in this region, and whether the metric stream includes AWS/ECS.',
};

const silent: Verdict = {
  tone: 'bad',
  title: 'Stopped',
  meaning: 'Metrics arrived earlier and have stopped.',
  next: 'A move for whoever administers AWS: see whether the stack still exists, the metric stream is running, the token has expired, and what lies in the backup bucket of failed deliveries.',
};

const entitiesOnTheirWay: Verdict = {
  tone: 'waiting',
  title: 'No entities yet',
  meaning: 'ECS metrics arrive and the extension is active; the entities of clusters appear with the next metrics.',
  next: 'Nobody’s move: it takes a few minutes. Platform SLOs need no entities, so they need not wait.',
};

/** Not to see the extension is not to know that it is off. */
const entitiesUnexplained: Verdict = {
  tone: 'warning',
  title: 'Metrics, but no entities',
  meaning:
    'ECS metrics arrive without cluster entities. Whether the extension that makes them is active cannot be seen.',
  next: 'A move for whoever administers Dynatrace: look in the Hub whether the extension is active.',
};

const extensionNeeded: Verdict = {
  tone: 'warning',
  title: 'Metrics, but no entities',
  meaning:
    'ECS metrics arrive, but the extension that makes entities of clusters is not active. Classic SLOs need entities; platform SLOs do not.',
  next: 'Your move: enable the extension above.',
};
