import { hostFor } from '../../cloudformation/cli/host/hostFor';

const token = 'dt0c01.PUBLICPART.SECRETPART';

/** Everything that a host of this kind wrote. */
function written(flags: { json?: true }, columns: number | null): string {
  let all = '';
  const add = (text: string) => void (all += text);
  const console = { out: add, err: add, columns, confirm: async () => true, password: async () => '' };
  const host = hostFor(flags, { console, env: {}, signal: new AbortController().signal });
  host.say(`AWS said: “${token}”`);
  host.warn(`{"api_key":"${token}"}`);
  host.progress(`sending ${token}`);
  host.table([['why'], [`Authorization: Api-Token ${token}`]]);
  host.fail({ code: 'Conflict', message: token, whose: 'user', hint: token });
  host.done({ why: token });
  return all;
}

describe('whatever a command says', () => {
  it.each([
    ['at a terminal', {}, 100],
    ['in a log', {}, null],
    ['to a program', { json: true as const }, null],
  ])('passes the secret filter %s', (_, flags, columns) => {
    const all = written(flags, columns);
    expect(all).toContain('AWS said: “dt0c01.…”');
    expect(all).not.toContain('SECRETPART');
  });

  it('leaves one JSON document for a program, whatever stands in it', () => {
    let out = '';
    const console = {
      out: (text: string) => void (out += text),
      err: () => undefined,
      columns: null,
      confirm: async () => true,
      password: async () => '',
    };
    hostFor({ json: true }, { console, env: {}, signal: new AbortController().signal }).done({
      policy: { Statement: [{ Sid: 'secret', Action: 'secretsmanager:GetSecretValue' }] },
      said: `{"api_key":"${token}"} token="${token}" password=x`,
    });
    expect(JSON.parse(out)).toMatchObject({ ok: true, value: { policy: { Statement: [{ Sid: 'secret' }] } } });
  });
});
