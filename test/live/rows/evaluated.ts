import { told, type Environment } from '../environment';
import { keyLike } from '../query';
import { CouldNotAsk, finding, type Finding, type Question } from '../question';
import { idOf, temporarily } from '../temporarily';
import { anSlo } from './kinds';

const slos = '/platform/slo/v1/slos';

interface Result {
  status?: string;
  value?: number | null;
  errorBudget?: number | null;
  message?: string;
}

/** Evaluates an SLO with an indicator for as long as that takes, and tells by its first result. */
function evaluated(environment: Environment, indicator: string, judge: (result: Result) => Finding): Promise<Finding> {
  const changes = { customSli: { indicator }, criteria: [{ timeframeFrom: 'now-2h', timeframeTo: 'now', target: 90 }] };
  return temporarily(environment, anSlo(environment, changes), async (made) => {
    const body = { id: idOf(made), requestTimeoutMilliseconds: 30_000 };
    const answer = await environment.send('POST', `${slos}/evaluation:start`, { body });
    const { evaluationResults = [] } = (answer.body ?? {}) as { evaluationResults?: Result[] };
    const [result] = evaluationResults;
    if (result === undefined) throw new CouldNotAsk(`no result within 30 s: ${told(answer)}`);
    return judge(result);
  });
}

const shown = ({ status, value, errorBudget, message }: Result): string =>
  `${status}, value ${value}, error budget ${errorBudget}${message ? `: ${message}` : ''}`;
const close = (one: number | null | undefined, other: number) =>
  typeof one === 'number' && Math.abs(one - other) < 0.01;

const common = { touches: 'writes', makes: 'an SLO for seconds, deleted in any case, and read once more' } as const;

/** How the service makes a value out of an indicator. */
export const evaluations: readonly Question[] = [
  {
    id: 'slo-no-data',
    unconfirmed: 'An SLO without data is ERROR with a message and without a value.',
    asked: 'create an SLO on a metric that does not exist and evaluate it',
    ...common,
    confirms: 'ERROR, no value',
    ask: (environment) =>
      evaluated(environment, 'timeseries sli = avg(ecs.slo.launchpad.live.check.never)', (result) =>
        finding(result.status === 'ERROR' && (result.value ?? null) === null, shown(result)),
      ),
  },
  {
    id: 'slo-value-is-mean',
    unconfirmed: 'The value is the mean of all elements of sli that are not null, and the error budget value − target.',
    asked: 'create an SLO whose sli is 100, 100, 70, null in a target of 90, and evaluate it',
    ...common,
    confirms: 'value 90, error budget 0',
    async ask(environment) {
      const key = await keyLike(environment, 'isNotNull(metric.key)', 'any kind');
      const indicator = `timeseries x = avg(\`${key}\`) | limit 1 | fieldsAdd sli = array(100.0, 100.0, 70.0, null) | fieldsRemove x`;
      return evaluated(environment, indicator, (result) =>
        finding(close(result.value, 90) && close(result.errorBudget, 0), shown(result)),
      );
    },
  },
];
