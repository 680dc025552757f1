import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Strong } from '@dynatrace/strato-components/typography';
import type { KnownPolicy } from '../../../../domain/model/policy';
import { differingFields, type PolicyFieldName } from '../../../../domain/policies/differingFields';
import type { GivenPolicy } from '../../../../domain/policies/readPolicy';
import { fieldLabels, shownField } from './shownFields';

interface ConflictViewProps {
  mine: GivenPolicy;
  /** As it is stored now. */
  theirs: KnownPolicy;
  busy: boolean;
  onSaveMine: () => void;
  onTakeTheirs: () => void;
}

const cell = { textAlign: 'left', verticalAlign: 'top', padding: '4px 12px 4px 0', overflowWrap: 'anywhere' } as const;

/** Two people changed one policy: both versions side by side where they differ, and the choice between them. */
export const ConflictView = ({ mine, theirs, busy, onSaveMine, onTakeTheirs }: ConflictViewProps) => {
  return (
    <Flex flexDirection="column" gap={12} role="alert">
      <Strong>Somebody else saved this policy while you had it open</Strong>
      <Paragraph>Nothing of yours is lost: it stays in this form until you choose.</Paragraph>
      <table style={{ borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed' }}>
        <thead>
          <tr>
            {['Field', 'Yours', 'Stored now'].map((title) => (
              <th key={title} scope="col" style={cell}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differingFields(theirs, mine).map((field) => (
            <Row key={field} field={field} mine={mine} theirs={theirs} />
          ))}
        </tbody>
      </table>
      <Flex gap={8} flexWrap="wrap">
        <Button variant="accent" color="primary" onClick={onSaveMine} disabled={busy}>
          Save mine over it
        </Button>
        <Button variant="emphasized" onClick={onTakeTheirs} disabled={busy}>
          Take the stored one
        </Button>
      </Flex>
    </Flex>
  );
};

const Row = ({ field, mine, theirs }: { field: PolicyFieldName; mine: GivenPolicy; theirs: KnownPolicy }) => (
  <tr>
    <th scope="row" style={cell}>
      {fieldLabels[field]}
    </th>
    <td style={cell}>{shownField(mine, field)}</td>
    <td style={cell}>{shownField(theirs, field)}</td>
  </tr>
);
