import { fitsTag, tagList, tagText } from '../../../ui/app/components/clusters/clusterTags';

const tags = {
  Environment: 'production',
  Team: 'checkout',
  'a=b': 'c=d',
  'tag:x': 'y',
  'aws:cloudformation:stack': 's',
};

describe('a filter by tag', () => {
  it.each([
    ['nothing', '', true],
    ['a part of a name, in any case', 'environ', true],
    ['a name that none has', 'stage', false],
    ['a name and its value', 'environment=PRODUCTION', true],
    ['the same with the word before it', 'tag:Environment=production', true],
    ['a part of a value, which could be another value', 'Environment=prod', false],
    ['the beginning of a value', 'Environment=prod*', true],
    ['another value', 'Environment=staging', false],
    ['a value without its name', 'production', false],
    ['a value of another tag', 'Team=production', false],
    ['a part of a name with a value', 'viron=production', false],
    ['names and values with equals signs', 'a=b=c=d', true],
    ['a name that begins with the word', 'tag:x=y', true],
    ['a star alone, which is no name', '*', false],
  ])('understands %s', (_what, typed, fits) => {
    expect(fitsTag(typed, tags)).toBe(fits);
  });

  it('finds every tag by what its own row says, whatever it is called', () => {
    const hostile: Record<string, string> = JSON.parse(
      '{"__proto__":"x","constructor":"","<img src=x onerror=1>":"\\"\'`","":"empty","  spaced  ":" value ","\\u202egpj":"*","a*":"b*","=":"="}',
    ) as Record<string, string>;
    for (const tag of tagList(hostile))
      expect({ tag, fits: fitsTag(tagText(tag), hostile) }).toEqual({ tag, fits: true });
    expect(tagList(hostile)).toHaveLength(8);
  });

  it('fits no cluster of which no tag is known, once something is typed', () => {
    expect(fitsTag('', undefined)).toBe(true);
    expect(fitsTag('Team', undefined)).toBe(false);
  });
});

it('the tags of a list begin with those that people set', () => {
  expect(tagList({ 'aws:stack': '1', Team: 'x', Cost: 'y' }).map(({ name }) => name)).toEqual([
    'Cost',
    'Team',
    'aws:stack',
  ]);
});
