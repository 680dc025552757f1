import { Radio, RadioGroup } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import { CheckedForm } from '../../../components/forms/CheckedForm';
import { TextField } from '../../../components/forms/TextField';
import { PlaceFields } from '../account/PlaceFields';
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
  const isRight = [accountProblem, regionsProblem, groupsProblem, patternProblem].every((of) => of(draft) === null);
  return (
    <CheckedForm isRight={isRight} onDone={onDone} goesOnTo="Continue to the token">
      {(isChecked) => (
        <>
          <PlaceFields draft={draft} seen={seen} isChecked={isChecked} onChange={onChange} />
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
                <Text>
                  Every log group, also those of the future. AWS allows one such policy per account and region.
                </Text>
              </Flex>
            </Radio>
          </RadioGroup>
          <Groups draft={draft} onChange={onChange} problem={isChecked ? groupsProblem(draft) : null} />
          <TextField
            label="Filter pattern"
            value={draft.pattern}
            onChange={(pattern) => onChange({ pattern })}
            problem={patternProblem(draft)}
            hint="Of CloudWatch Logs, for example ?ERROR ?WARN. Empty: every record."
            narrow
          />
          <LogCost gbPerDay={draft.gbPerDay} onChange={(gbPerDay) => onChange({ gbPerDay })} />
        </>
      )}
    </CheckedForm>
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
