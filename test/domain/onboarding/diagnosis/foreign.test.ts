import { diagnoseEvents } from '../../../../domain/onboarding/diagnosis/diagnoseEvents';
import { readPastedEvents } from '../../../../domain/onboarding/diagnosis/readPastedEvents';
import { awsLines } from '../foreign/awsLines';
import { foreignLogs } from '../foreign/foreignLogs';
import { foreignProse } from '../foreign/foreignProse';
import { laterAwsLines } from '../foreign/laterAwsLines';
import { laterForeign, laterSuccesses } from '../foreign/laterForeign';
import { successes } from '../foreign/successes';

const diagnosed = (text: string) => diagnoseEvents(readPastedEvents(text));

/** What would send somebody into an AWS account, or puts words into AWS's mouth. */
const ofAws =
  /\bAWS (?:said|denied|throttled|refused?s?|cannot be reached|does not|failed)|CloudTrail|quota of the account|aws s3 rm|\bIAM\b|[Dd]eploy again|delete the stack|service control policy/;

describe('what is not from AWS', () => {
  it.each([...foreignLogs, ...foreignProse, ...laterForeign])('is not explained as if it were: %s', (text) => {
    const { causes, leftBehind, consequence } = diagnosed(text);
    expect(leftBehind).toEqual([]);
    expect(consequence).toBeNull();
    for (const { code, cause, fix, whose } of causes) {
      expect(['unknown', 'not-aws', 'dynatrace-refused']).toContain(code);
      expect(`${cause} ${fix}`.replace(/“[^”]*”/g, '')).not.toMatch(ofAws);
      expect(whose).toBe('user');
    }
  });
});

describe('what went well', () => {
  it.each([...successes, ...laterSuccesses])('is told as no failure: %s', (text) => {
    const { causes, leftBehind } = diagnosed(text);
    expect(leftBehind).toEqual([]);
    expect(causes.map(({ code }) => code).filter((code) => code !== 'no-changes')).toEqual([]);
  });
});

describe('what AWS says', () => {
  it.each([...awsLines, ...laterAwsLines].map((one) => [one.message, one] as const))(
    'is explained: %s',
    (_, { message, says, whose, not, findings = 1 }) => {
      const { causes } = diagnosed(message);
      const said = causes.map(({ cause, fix }) => `${cause} ${fix}`).join('\n');
      expect(causes).toHaveLength(findings);
      for (const words of says) expect(said).toMatch(words);
      if (not) expect(said).not.toMatch(not);
      expect(whose).toContain(causes[0]?.whose);
    },
  );
});
