import { goneOperations } from '../../../sandbox/dynatrace/phase/goneOperations';
import { told } from '../environment';
import { finding, type Question } from '../question';

const door = '/platform/classic/environment-api/v2';

/** One reading request per API that may be gone; the successors stand in the sandbox's table. */
const reading: Readonly<Record<string, string>> = {
  'Monitored entities API v2': '/entityTypes?pageSize=1',
  'Service-level objectives API v2': '/slo?pageSize=1',
  'Extensions 2.0 API': '/extensions?pageSize=1',
  'Hub items API': '/hub/items',
  'Metrics API v2': '/metrics?pageSize=1',
  'Settings API v2': '/settings/objects?schemaIds=builtin:monitoring.slo&scopes=environment&pageSize=1',
  'Access tokens API v2': '/apiTokens?pageSize=100',
  'Credential vault API v2': '/credentials?pageSize=1',
};

/** Which operations are gone in this environment, and how they say so: what `goneOperations.ts` chose for lack of a document. */
export const phases: readonly Question[] = goneOperations.flatMap(({ api, goneIn, successor }) => {
  const path = reading[api];
  if (path === undefined) return [];
  return [
    {
      id: `phase-${path.split(/[/?]/)[1]?.toLowerCase()}`,
      unconfirmed: `${api}: it answers, or it is gone with 410 and a message that names what to call instead (we chose: gone in "${goneIn}").`,
      asked: `GET ${door}${path}`,
      touches: 'reads',
      makes: null,
      confirms: '2xx, or 410 whose message names a path or a successor',
      async ask(environment) {
        const answer = await environment.send('GET', `${door}${path}`, { tells: [410] });
        if (answer.status < 300) return finding(true, `is there: ${answer.status}`);
        const names = /\/platform\/|successor|instead|Grail|Smartscape/i.test(answer.text) || successor === null;
        return finding(answer.status === 410 && names, told(answer));
      },
    },
  ];
});
