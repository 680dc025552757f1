import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { estimateLogCost } from '../../../../../domain/onboarding/cost/estimateLogCost';
import { fieldProblem } from '../../../components/forms/fieldProblem';
import { numberOf } from '../../../components/forms/numberOf';
import { TextField } from '../../../components/forms/TextField';

interface LogCostProps {
  gbPerDay: string;
  onChange: (gbPerDay: string) => void;
}

/** What AWS will charge at most for the way to Dynatrace. A wrong number here holds up nothing. */
export const LogCost = ({ gbPerDay, onChange }: LogCostProps) => {
  const amount = numberOf(gbPerDay);
  const problem = fieldProblem(() => void estimateLogCost(amount));
  return (
    <Flex flexDirection="column" gap={8}>
      <TextField
        label="Logs, GB a day and region"
        value={gbPerDay}
        onChange={onChange}
        problem={problem}
        hint="For the estimate only: IncomingBytes of the log groups in CloudWatch tells it."
        narrow
      />
      <Text role="status">
        {problem === null
          ? `AWS charges at most ${dollars(estimateLogCost(amount))} a month per region at list prices of us-east-1: Firehose and the secret. Not included: CloudWatch Logs itself, data transfer, and what Dynatrace charges for logs.`
          : 'No estimate while the number is wrong.'}
      </Text>
    </Flex>
  );
};

const dollars = (amount: number): string =>
  amount.toLocaleString('en-US', { style: 'currency', currency: 'USD', minimumFractionDigits: 2 });
