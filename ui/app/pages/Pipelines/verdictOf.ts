import type { Extension, Stream } from '../../../../domain/model/connection';
import { unreachable } from '../../../../domain/failure';
import type { Tone } from '../../components/text/StatusBadge';

/** What the state of a pipeline means, whose move it is, and what comes next. */
export interface Verdict {
  tone: Tone;
  title: string;
  /** Null when all is well, or when what to do is said above for all rows. */
  problem: { meaning: string; whose: string; next: string } | null;
}

const moves = {
  you: 'Your move:',
  aws: 'For an AWS administrator:',
  nobody: 'Nobody’s move:',
} as const;

/**
 * Reads a pipeline from the data that arrived. "Nothing yet" (no stream seen in 24 hours) is another answer than
 * "heartbeat but no ECS data", and both are other answers than "stopped".
 */
export function verdictOf(stream: Stream | undefined, extension: Extension): Verdict {
  if (stream === undefined) return nothingYet;
  switch (stream.state) {
    case 'flowing':
      return { tone: 'good', title: 'Flowing', problem: null };
    case 'heartbeat-only':
      return heartbeatOnly;
    case 'silent':
      return stream.streamName === null ? silentOfAnySender : silent;
    case 'no-entities':
      if (extension.state === 'unknown') return entitiesUnexplained;
      return extension.state === 'active' ? entitiesOnTheirWay : extensionNeeded;
    default:
      return unreachable(stream.state);
  }
}

const nothingYet: Verdict = {
  tone: 'waiting',
  title: 'Nothing yet',
  problem: {
    meaning: 'Nothing arrived in the last 24 hours. That is normal for some minutes after the stack is complete.',
    whose: moves.you,
    next: 'see in CloudFormation whether the stack is CREATE_COMPLETE. If it is, a wrong or expired token is the likeliest cause: the log group under Outputs, DeliveryLogGroupName, shows 401 or 403, and the backup bucket holds what was refused. Put the right token into the secret, or launch again under another name.',
  },
};

const heartbeatOnly: Verdict = {
  tone: 'warning',
  title: 'Heartbeat, but no ECS data',
  problem: {
    meaning: 'Token and delivery work, but the stream brings no ECS metric.',
    whose: moves.you,
    next: 'see whether a task is running in this region, and whether the filter of the metric stream includes AWS/ECS.',
  },
};

const silent: Verdict = {
  tone: 'bad',
  title: 'Stopped',
  problem: {
    meaning: 'Metrics arrived earlier and have stopped.',
    whose: moves.aws,
    next: 'see whether the stack exists, the metric stream is running and the token is valid; failed deliveries lie in the backup bucket.',
  },
};

/** Without a stream's own metrics nobody knows what sent them: a stream, or Dynatrace's AWS connection, which has no stack. */
const silentOfAnySender: Verdict = {
  ...silent,
  problem: {
    meaning: 'Metrics arrived earlier and have stopped.',
    whose: moves.aws,
    next: 'see whether what sent them still runs: a metric stream, or the AWS connection of Dynatrace.',
  },
};

const entitiesOnTheirWay: Verdict = {
  tone: 'waiting',
  title: 'No entities yet',
  problem: {
    meaning: 'ECS metrics arrive and the extension is active.',
    whose: moves.nobody,
    next: 'entities follow within minutes. Platform SLOs need none.',
  },
};

/** Not to see the extension is not to know that it is off. What to do stands above the rows: it is the same for all. */
const entitiesUnexplained: Verdict = {
  tone: 'warning',
  title: 'Metrics, but no entities',
  problem: null,
};

const extensionNeeded: Verdict = {
  tone: 'warning',
  title: 'Metrics, but no entities',
  problem: null,
};
