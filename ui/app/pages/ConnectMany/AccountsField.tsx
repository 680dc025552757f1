import { useId, useRef } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading, List, Text } from '@dynatrace/strato-components/typography';
import type { FleetList } from '../../../../domain/onboarding/fleet/readAccounts';
import { TextAreaField } from '../../components/forms/TextAreaField';
import { counted } from '../../components/text/counted';

interface AccountsFieldProps {
  text: string;
  list: FleetList;
  problem: string | null;
  onChange: (text: string) => void;
  onDone: () => void;
}

const mostProblems = 50;

/** The accounts, typed, pasted or from a file, and at which line something is wrong. */
export const AccountsField = ({ text, list, problem, onChange, onDone }: AccountsFieldProps) => {
  const file = useRef<HTMLInputElement>(null);
  const { accounts, problems } = list;
  const read = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    onChange(await chosen.text());
    if (file.current) file.current.value = '';
  };
  return (
    <Flex flexDirection="column" gap={12}>
      <TextAreaField
        label="AWS accounts"
        value={text}
        onChange={onChange}
        onBlur={onDone}
        problem={problem}
        rows={6}
        placeholder={'111122223333\n444455556666,payments,eu-west-1 us-east-1'}
        hint="One a line: the id, and if you like an alias and regions. A CSV with the columns id, alias, regions does too."
      />
      <Flex alignItems="center" gap={16} flexWrap="wrap">
        <Button onClick={() => file.current?.click()}>Read a CSV file</Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-label="CSV file with accounts"
          tabIndex={-1}
          hidden
          onChange={({ target }) => void read(target.files?.[0])}
        />
        <Text role="status">{text.trim() === '' ? '' : counted(accounts.length, 'account')}</Text>
      </Flex>
      {problems.length === 0 ? null : <LineProblems problems={problems} />}
    </Flex>
  );
};

const LineProblems = ({ problems }: Pick<FleetList, 'problems'>) => {
  const id = useId();
  const rest = problems.length - mostProblems;
  return (
    <section aria-labelledby={id}>
      <Flex flexDirection="column" gap={4}>
        <Heading level={6} as="h3" id={id}>
          {`Left out: ${counted(problems.length, 'line')}`}
        </Heading>
        <List>
          {problems.slice(0, mostProblems).map(({ line, problem, fix }) => (
            <Text key={line + problem} style={{ overflowWrap: 'anywhere' }}>{`Line ${line}: ${problem}. ${fix}`}</Text>
          ))}
        </List>
        {rest > 0 ? <Text>{`And ${rest} more.`}</Text> : null}
      </Flex>
    </section>
  );
};
