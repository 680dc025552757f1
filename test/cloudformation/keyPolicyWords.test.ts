import { keyPolicyStatements } from '../../domain/onboarding/deployer/keyPolicyStatements';
import { kinds, parseTemplate, textOf } from './template';

const place = { region: 'eu-west-1', accountId: '123456789012', stackName: 'dynatrace-ecs' };

/** How the form calls each principal of the printed statements. */
const called: Record<string, string> = {
  'arn:aws:iam::123456789012:root': 'the policies of this account',
  'logs.eu-west-1.amazonaws.com': 'CloudWatch Logs',
};

describe.each(kinds)('what the form for %s says of a KMS key', (kind) => {
  const words = parseTemplate(textOf(kind)).Parameters.KmsKeyArn?.Description ?? '';
  const statements = keyPolicyStatements(place);

  it('names whom the printed key policy lets use the key, and nobody else', () => {
    const let_ = [...words.matchAll(/\blet ((?:the )?[A-Z]?[\w ]+?) (?:use|encrypt|create)\b/g)].map(([, who]) => who);
    expect(let_).toEqual(statements.map(({ Principal }) => called[Object.values(Principal)[0] ?? '']));
  });

  it('speaks of grants where the printed statement allows them', () => {
    const [account, logs] = statements;
    expect(words).toContain('the policies of this account use it and create grants');
    expect(account?.Action).toEqual(expect.arrayContaining(['kms:CreateGrant', 'kms:Decrypt', 'kms:GenerateDataKey']));
    expect(words).toContain('let CloudWatch Logs encrypt with it');
    expect(logs?.Action).toContain('kms:Encrypt*');
    expect(logs?.Action).not.toContain('kms:CreateGrant');
  });
});
