import { readAccounts } from '../../../../domain/onboarding/fleet/readAccounts';

const told = (text: string) => readAccounts(text).accounts.map(({ line, ...rest }) => [line, ...Object.values(rest)]);
const wrong = (text: string) => readAccounts(text).problems.map(({ line, problem, fix }) => [line, problem, fix]);

describe('A list of accounts', () => {
  it('is ids one below the other', () => {
    expect(told('111111111111\n\n222222222222\r\n')).toEqual([
      [1, '111111111111', '', []],
      [3, '222222222222', '', []],
    ]);
  });

  it('is ids with commas or blanks between them, in one line', () => {
    expect(told('111111111111, 222222222222 3333-3333-3333')).toEqual([
      [1, '111111111111', '', []],
      [1, '222222222222', '', []],
      [1, '333333333333', '', []],
    ]);
  });

  it.each([
    ['comma', '111111111111,Payments,eu-west-1 us-east-1'],
    ['semicolon', '111111111111;Payments;eu-west-1,us-east-1'],
    ['tab', '111111111111\tPayments\teu-west-1|us-east-1'],
    ['quotes', '111111111111,"Payments","eu-west-1,us-east-1"'],
    ['cells of their own', '111111111111,Payments,eu-west-1,us-east-1'],
    ['a heading', 'Id,Alias,Regions\n111111111111,Payments,eu-west-1 us-east-1'],
    ['another order', '\uFEFFRegions,Account Name,Account ID\neu-west-1 us-east-1,Payments,111111111111'],
  ])('is values with %s', (_way, text) => {
    expect(readAccounts(text)).toMatchObject({
      accounts: [{ accountId: '111111111111', alias: 'Payments', regions: ['eu-west-1', 'us-east-1'] }],
      problems: [],
    });
  });

  it('is what AWS Organizations exports', () => {
    const text =
      'Account ID,ARN,Email,Name,Status,Joined method,Joined timestamp\n111111111111,arn:aws:organizations::1,a@example.com,"Pay, ments",Active,Created,2026';
    expect(told(text)).toEqual([[2, '111111111111', 'Pay, ments', []]]);
  });

  it('takes an id followed by regions without an alias', () => {
    expect(told('111111111111,eu-west-1,us-east-1')).toEqual([[1, '111111111111', '', ['eu-west-1', 'us-east-1']]]);
  });

  it('takes a line with another separator than the others', () => {
    expect(told('111111111111,a\n222222222222;b')).toEqual([
      [1, '111111111111', 'a', []],
      [2, '222222222222', 'b', []],
    ]);
  });

  it('counts lines inside quotes too', () => {
    expect(told('111111111111,"two\nlines"\n222222222222')).toEqual([
      [1, '111111111111', 'two\nlines', []],
      [3, '222222222222', '', []],
    ]);
  });

  it.each([
    ['11111111111', 'has 11 digits', 'it is 011111111111'],
    ['1.11111E+11', 'is a rounded number', 'as text'],
    ['1111-1111', 'is not an AWS account id', 'twelve digits'],
    ['111111111111,x,eu-west-9a', 'not an AWS region', 'eu-west-'],
    ['111111111111,x,eu-west-1a', 'is an availability zone', 'eu-west-1?'],
    ['111111111111,x,eu-west-1 cn-north-1', 'one partition', 'one of them'],
    [',x', 'the id is missing', 'twelve digits'],
  ])('says of %s what is wrong, and takes the rest', (line, problem, fix) => {
    const text = `222222222222\n${line}\n333333333333`;
    const [first] = wrong(text);
    expect(first?.[0]).toBe(2);
    expect(String(first?.[1]).toLowerCase()).toContain(problem.toLowerCase());
    expect(first?.[2]).toContain(fix);
    expect(readAccounts(text).accounts.map(({ accountId }) => accountId)).toEqual(['222222222222', '333333333333']);
  });

  it('names the line of the first where an account stands twice', () => {
    expect(wrong('111111111111\n222222222222\n1111-1111-1111,again')).toEqual([
      [3, '111111111111 is listed in line 1 already', 'Leave one of the two out.'],
    ]);
  });

  it('never repeats a token that was pasted into it', () => {
    const token = `dt0c01.${'A'.repeat(24)}.${'B'.repeat(64)}`;
    expect(JSON.stringify(readAccounts(`111111111111\n${token}`))).not.toContain('BBBB');
  });

  it('is empty where nothing is', () => {
    expect(readAccounts(' \n ')).toEqual({ accounts: [], problems: [] });
  });
});
