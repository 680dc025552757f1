import { useState, type FormEvent } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Radio, RadioGroup } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import { TextField } from '../../../components/forms/TextField';
import { RegionField } from '../account/RegionField';
import { accountProblem, regionsProblem } from '../draft/connectDraft';
import { LogCost } from './LogCost';
import { groupsProblem, patternProblem, type LogDraft } from './logDraft';

interface LogChoiceProps {
  draft: LogDraft;
  /** Accounts and regions that data comes from already. */
  seen: readonly { accountId: string; region: string }[];
  onChange: (changed: Partial<LogDraft>) => void;
  onDone: () => void;
}

/** Account, regions, and named log groups or the whole account, with what it costs. */
export const LogChoice = ({ draft, seen, onChange, onDone }: LogChoiceProps) => {
  const [isChecked, setIsChecked] = useState(false);
  const problems = {
    account: accountProblem(draft),
    regions: regionsProblem(draft),
    groups: groupsProblem(draft),
    pattern: patternProblem(draft),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (Object.values(problems).every((problem) => problem === null)) onDone();
  };
  return (
    <Flex as="form" noValidate flexDirection="column" gap={16} onSubmit={submit}>
      <TextField
        label="AWS account id"
        value={draft.accountId}
        onChange={(accountId) => onChange({ accountId })}
        problem={isChecked ? problems.account : null}
        hint="Twelve digits. The stack refuses any other account."
        required
        narrow
      />
      <RegionField
        chosen={draft.regions}
        seen={[...new Set(seen.map(({ region }) => region))]}
        onChange={(regions) => onChange({ regions })}
        problem={isChecked ? problems.regions : null}
      />
      <RadioGroup
        name="logKind"
        aria-label="Which logs"
        value={draft.kind}
        onChange={(kind) => onChange({ kind: kind === 'account' ? 'account' : 'groups' })}
      >
        <Radio value="groups">
          <Flex flexDirection="column" gap={0}>
            <Text textStyle="base-emphasized">Log groups that you name</Text>
            <Text>Up to ten. AWS allows five subscriptions a log group.</Text>
          </Flex>
        </Radio>
        <Radio value="account">
          <Flex flexDirection="column" gap={0}>
            <Text textStyle="base-emphasized">The whole account and region</Text>
            <Text>Every log group, also those of the future. AWS allows one such policy per account and region.</Text>
          </Flex>
        </Radio>
      </RadioGroup>
      <Groups draft={draft} onChange={onChange} problem={isChecked ? problems.groups : null} />
      <TextField
        label="Filter pattern"
        value={draft.pattern}
        onChange={(pattern) => onChange({ pattern })}
        problem={problems.pattern}
        hint="Of CloudWatch Logs, for example ?ERROR ?WARN. Empty: every record."
        narrow
      />
      <LogCost gbPerDay={draft.gbPerDay} onChange={(gbPerDay) => onChange({ gbPerDay })} />
      <div>
        <Button type="submit" variant="accent" color="primary" aria-label="Continue to the token">
          Continue
        </Button>
      </div>
    </Flex>
  );
};

interface GroupsProps {
  draft: LogDraft;
  onChange: (changed: Partial<LogDraft>) => void;
  problem: string | null;
}

const Groups = ({ draft, onChange, problem }: GroupsProps) =>
  draft.kind === 'groups' ? (
    <TextField
      key="groups"
      label="Log groups"
      value={draft.groups}
      onChange={(groups) => onChange({ groups })}
      problem={problem}
      hint="With commas between them: /ecs/checkout,/ecs/payment. They must exist in every region chosen above."
      required
    />
  ) : (
    <>
      <TextField
        key="excluded"
        label="Log groups to leave out"
        required={false}
        value={draft.excluded}
        onChange={(excluded) => onChange({ excluded })}
        problem={problem}
        hint="With commas between them. The log of this very pipeline is always left out."
      />
      <Paragraph>
        A pipeline that streams its own log never comes to an end, and AWS charges for it. This stack leaves out its
        own; name the log groups of every other pipeline here, of Firehose and of functions that forward logs.
      </Paragraph>
    </>
  );
