import { useState, type FormEvent } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { diagnoseEvents, type Diagnosis } from '../../../../domain/onboarding/diagnosis/diagnoseEvents';
import { readPastedEvents } from '../../../../domain/onboarding/diagnosis/readPastedEvents';
import { fieldProblem } from '../../components/forms/fieldProblem';
import { TextAreaField } from '../../components/forms/TextAreaField';
import { counted } from '../../components/text/counted';
import { ExplanationList } from './ExplanationList';

type Read = { problem: string } | { problem: null; diagnosis: Diagnosis; count: number };

/** The same reader as the companion's `diagnose`, in the browser: what is pasted does not leave it. */
export const PastedEvents = () => {
  const [text, setText] = useState('');
  const [read, setRead] = useState<Read | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRead(readText(text));
  };
  return (
    <Flex as="form" noValidate flexDirection="column" gap={16} onSubmit={submit}>
      <TextAreaField
        label="Events or error message"
        value={text}
        onChange={(changed) => {
          setText(changed);
          setRead(null);
        }}
        problem={read?.problem ?? null}
        hint="The console’s Events table, what the AWS CLI, CDK, SAM or Terraform prints, results of a stack set, or one message. It stays in this browser."
      />
      <div>
        <Button type="submit" variant="emphasized">
          Explain it
        </Button>
      </div>
      {read === null || read.problem !== null ? null : (
        <div role="status">
          <Explained diagnosis={read.diagnosis} count={read.count} />
        </div>
      )}
    </Flex>
  );
};

function readText(text: string): Read {
  let read: Read | null = null;
  const problem = fieldProblem(() => {
    const events = readPastedEvents(text);
    read = { problem: null, diagnosis: diagnoseEvents(events), count: events.length };
  });
  return read ?? { problem: problem ?? 'Nothing could be read.' };
}

const Explained = ({ diagnosis, count }: { diagnosis: Diagnosis; count: number }) => {
  const explanations = [...diagnosis.causes, ...diagnosis.leftBehind];
  return explanations.length === 0 ? (
    <Paragraph>{`Nothing failed in the latest operation (${counted(count, 'event')} read).`}</Paragraph>
  ) : (
    <ExplanationList explanations={explanations} consequence={diagnosis.consequence} />
  );
};
