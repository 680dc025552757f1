import { secretShelf } from '../../sandbox/aws/secretsManager/secretShelf';
import { aPipeline, secret, unknownToken } from './aPipeline';
import { region } from './companion';

const line = `rotate-token --region ${region} --token-env NEW`;

describe('rotate-token', () => {
  let aws: Awaited<ReturnType<typeof aPipeline>>;
  beforeEach(async () => {
    aws = await aPipeline();
    await aws.world.clock.advance(130);
    // The secret is older than ten minutes.
    await aws.run(`doctor --region ${region}`);
    await aws.world.clock.advance(700);
  });
  afterEach(() => aws.close());
  const current = () => (JSON.parse(aws.world.shelf(secretShelf).get(secret) ?? '{}') as { api_key: string }).api_key;
  const failures = () => [...aws.world.shelf(secretShelf).keys()].length;

  it('puts the new token, waits for Firehose to take it, and says when the old one can go', async () => {
    const token = aws.good();
    const { code, out, all } = await aws.run(line, { env: { NEW: token }, confirm: [true] });
    expect(out).toContain('Deliveries succeed with the new token. The old one can be revoked now.');
    expect([code, current()]).toEqual([0, token]);
    expect(all).not.toContain(token.split('.')[2]);
    expect(all).not.toContain(aws.first.split('.')[2]);
    expect(failures()).toBe(1);
    // Without a gap: nothing failed meanwhile.
    const doctor = await aws.run(`doctor --region ${region}`);
    expect([doctor.code, doctor.out]).toEqual([0, expect.stringContaining('nothing was given up')]);
  });

  it('sees that the new token is refused, and takes it back', async () => {
    const { code, all } = await aws.run(line, { env: { NEW: unknownToken }, confirm: [true, true] });
    expect(all).toContain('The old token is back in the secret');
    expect([code, current()]).toEqual([1, aws.first]);
  });

  it('changes nothing when the answer is no, or when there is nobody to ask', async () => {
    const token = aws.good();
    expect((await aws.run(line, { env: { NEW: token }, confirm: [false] })).code).toBe(1);
    expect((await aws.run(line, { env: { NEW: token }, terminal: false })).code).toBe(1);
    expect(current()).toBe(aws.first);
  });

  it.each([
    ['dt0c01.SHORT.TOKEN', 'cut off'],
    ['{"api_key":"x"}', 'JSON of a secret'],
    ['', 'none was given'],
  ])('refuses what is no token without repeating it: %s', async (token, words) => {
    const { code, err } = await aws.run(line, { env: { NEW: token } });
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(current()).toBe(aws.first);
  });

  it('refuses the token that is there already, and a second change within ten minutes', async () => {
    const same = await aws.run(line, { env: { NEW: aws.first } });
    expect(same.err).toContain('is the one that the secret has already');
    await aws.run(line, { env: { NEW: aws.good() }, confirm: [true], onWait: (_, abort) => abort() });
    const again = await aws.run(line, { env: { NEW: aws.good() } });
    expect([again.code, again.err]).toEqual([1, expect.stringMatching(/changed .* ago, and AWS asks for ten minutes/)]);
  });

  it('says on Ctrl-C what is done and how long the old token must stay valid', async () => {
    const token = aws.good();
    const { code, err } = await aws.run(line, { env: { NEW: token }, confirm: [true], onWait: (_, abort) => abort() });
    expect([code, current()]).toEqual([1, token]);
    expect(err).toContain('Keep the old one valid for 15 minutes');
  });
});
