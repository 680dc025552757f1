import type { SloParameters } from '../../../../../domain/model/slo';
import { windowWords } from '../../../../../domain/queries/evaluationWindow';
import type { SloTemplate } from '../../../../../domain/slo/templates/sloTemplate';

/** What a template promises with these parameters, in few words: `Below 80 % for 99.9 % of the last 7 days`. */
export function promiseWords({ kind }: Pick<SloTemplate, 'kind'>, parameters: SloParameters): string {
  const { target, threshold, window } = parameters;
  const span = windowWords(window);
  if (kind === 'headroom') return `On average ${target} % left over the ${span}`;
  const share = `for ${target} % of the ${span}`;
  return kind === 'tasks' ? `All wanted tasks run ${share}` : `Below ${threshold} % ${share}`;
}

/** A template's title where there is little room: `Cluster CPU`, `Service has the tasks it wants`. */
export const shortTitle = (title: string): string =>
  title.replace(/, share of time$/, '').replace(/ below a threshold$/, '');
