import { useId, useMemo, useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { useSearchParams } from 'react-router-dom';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { FormField, Label, Select } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../../domain/contract/listSlos';
import { FailureNotice } from '../../../components/notices/FailureNotice';
import { WaitingView } from '../../../components/notices/WaitingView';
import { Section } from '../../../components/page/Section';
import { sloPath } from '../../../components/slos/sloPath';
import { useSlo, useSlos } from '../../../data/slos/useSlos';
import { besideIn, besideText, besideVerdict, userFacing, type BesideRef } from './beside';
import { PageLink } from '../../../components/text/PageLink';

/** What saturation means to users: an SLO of theirs chosen beside it, kept in the address. */
export const BesideSection = ({ slo }: { slo: SloRow }) => {
  const [params, setParams] = useSearchParams();
  const chosen = besideIn(params.get('beside'));
  // All SLOs are read for the list: not before somebody wants it.
  const [isAsked, setIsAsked] = useState(chosen !== null);
  const choose = (value: string | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete('beside');
        else next.set('beside', value);
        return next;
      },
      { replace: true },
    );
  return (
    <Section title="Do users notice?">
      {isAsked ? (
        <Choice slo={slo} chosen={chosen} onChoose={choose} />
      ) : (
        <Flex alignItems="center" gap={12} flexWrap="wrap">
          <Button onClick={() => setIsAsked(true)}>Compare with a user-facing SLO</Button>
          <Text>Utilization is a proxy: it says how full something is, not how users fare.</Text>
        </Flex>
      )}
      {chosen ? <Verdict slo={slo} beside={chosen} /> : null}
    </Section>
  );
};

interface ChoiceProps {
  slo: SloRow;
  chosen: BesideRef | null;
  onChoose: (value: string | null) => void;
}

const Choice = ({ slo, chosen, onChoose }: ChoiceProps) => {
  const slos = useSlos();
  const candidates = useMemo(() => userFacing(slos.data?.slos ?? [], slo), [slos.data, slo]);
  if (slos.isError)
    return (
      <FailureNotice title="The SLOs could not be read" failure={slos.error} onRetry={() => void slos.refetch()} />
    );
  if (slos.isPending) return <WaitingView label="Reading the SLOs" lines={2} />;
  // Of an engine that was not read nobody knows which SLOs there are.
  const unread = slos.data.warnings.filter(({ code }) => code.endsWith('-slos-not-read'));
  return (
    <Flex flexDirection="column" gap={8}>
      {unread.map(({ code, message }) => (
        <Text key={code} role="status">{`Not all SLOs could be read. ${message}`}</Text>
      ))}
      {candidates.length > 0 ? (
        <Picker candidates={candidates} chosen={chosen} onChoose={onChoose} />
      ) : (
        <Text>
          {unread.length > 0
            ? 'Among those that could be read, none is on what users see.'
            : 'There is no SLO on what users see, such as availability or response time.'}
        </Text>
      )}
    </Flex>
  );
};

interface PickerProps {
  candidates: readonly SloRow[];
  chosen: BesideRef | null;
  onChoose: (value: string | null) => void;
}

const Picker = ({ candidates, chosen, onChoose }: PickerProps) => {
  const id = useId();
  return (
    <FormField style={{ maxWidth: 480 }}>
      <Label id={id}>User-facing SLO</Label>
      <Select aria-labelledby={id} value={chosen ? besideText(chosen) : null} onChange={onChoose} clearable>
        <Select.Filter />
        <Select.Content>
          {candidates.map((one) => (
            <Select.Option key={besideText(one)} value={besideText(one)} textValue={one.name}>
              {one.name}
            </Select.Option>
          ))}
        </Select.Content>
      </Select>
    </FormField>
  );
};

const Verdict = ({ slo, beside }: { slo: SloRow; beside: BesideRef }) => {
  const query = useSlo(beside.engine, beside.id);
  if (query.isError)
    return (
      <FailureNotice title="It could not be evaluated" failure={query.error} onRetry={() => void query.refetch()} />
    );
  if (query.isPending) return <WaitingView label="Evaluating it" lines={2} />;
  const other = query.data.slo;
  if (other === null) return <Text>The SLO beside it does not exist any more. Choose another one.</Text>;
  const { title, words, variant } = besideVerdict(slo, other);
  return (
    <div role="status">
      <MessageContainer variant={variant}>
        <MessageContainer.Title>{title}</MessageContainer.Title>
        <MessageContainer.Description>
          <Flex flexDirection="column" gap={4}>
            <Text>{words}</Text>
            <PageLink to={sloPath(other)}>{`Open ${other.name}`}</PageLink>
          </Flex>
        </MessageContainer.Description>
      </MessageContainer>
    </div>
  );
};
