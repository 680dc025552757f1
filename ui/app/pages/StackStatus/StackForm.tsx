import { useState, type FormEvent } from 'react';
import { Checkbox, Radio, RadioGroup } from '@dynatrace/strato-components/forms';
import { Flex, Grid } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { BusyButton } from '../../components/actions/BusyButton';
import { TextField } from '../../components/forms/TextField';
import { Fold } from '../../components/page/Fold';
import { isRight, problemsOf, type StackFields } from './stackFields';

interface StackFormProps {
  fields: StackFields;
  busy: boolean;
  onChange: (change: Partial<StackFields>) => void;
  /** Everything is filled in and right. */
  onLook: () => void;
}

/** Which stack to look at, and with which credentials. */
export const StackForm = ({ fields, busy, onChange, onLook }: StackFormProps) => {
  const [isChecked, setIsChecked] = useState(false);
  const problems = problemsOf(fields);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (isRight(problems)) onLook();
  };
  const isSet = fields.kind === 'stack-set';
  return (
    <Flex as="form" noValidate flexDirection="column" gap={16} onSubmit={submit}>
      <RadioGroup
        name="kind"
        aria-label="What to look at"
        value={fields.kind}
        onChange={(kind) => onChange({ kind: kind === 'stack-set' ? 'stack-set' : 'stack' })}
      >
        <Radio value="stack">A stack</Radio>
        <Radio value="stack-set">A stack set, account by account</Radio>
      </RadioGroup>
      <Grid gridTemplateColumns="repeat(auto-fill, minmax(min(260px, 100%), 1fr))" gap={16}>
        <TextField
          label="Region"
          value={fields.region}
          onChange={(region) => onChange({ region })}
          problem={isChecked ? problems.region : null}
          hint={isSet ? 'Where the stack set was made' : 'Such as eu-west-1'}
          required
        />
        <TextField
          label={isSet ? 'Name of the stack set' : 'Name or ARN of the stack'}
          value={fields.stackName}
          onChange={(stackName) => onChange({ stackName })}
          problem={isChecked ? problems.stackName : null}
          hint={isSet ? undefined : 'A deleted stack is found by its ARN'}
          required
        />
        <TextField
          label="Credential id"
          value={fields.credentialId}
          onChange={(credentialId) => onChange({ credentialId })}
          problem={isChecked ? problems.credentialId : null}
          hint="Of the credential vault; this browser remembers it"
          required
        />
      </Grid>
      {isSet ? (
        <Checkbox value={fields.delegated} onChange={(delegated) => onChange({ delegated: delegated === true })}>
          The credentials are of a delegated administrator
        </Checkbox>
      ) : null}
      <Fold label="Where to get a credential id">
        <Paragraph>
          In Dynatrace, Settings, Credential vault: a set of type “User and password” with the scope App Engine; access
          key id as user name, secret access key as password. The AWS user needs cloudformation:DescribeStacks and
          cloudformation:DescribeStackEvents, for stack sets cloudformation:ListStackInstances, and nothing else.
        </Paragraph>
      </Fold>
      <div>
        <BusyButton type="submit" variant="accent" color="primary" busy={busy}>
          Look at it
        </BusyButton>
      </div>
    </Flex>
  );
};
