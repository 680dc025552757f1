import { useId, useMemo, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { FormField, Label, TextInput } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Link, Text } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../../domain/contract/listSlos';
import { SelectField } from '../../../components/SelectField';
import { useDeleteSlos } from '../../../data/useDeleteSlos';
import { DeleteOutcome } from './DeleteOutcome';
import { counted, DeleteSlos } from './DeleteSlos';
import { SloTable } from './SloTable';
import { statusWords } from './sloWords';

const statusOptions = [
  { value: '', text: 'All statuses' },
  ...Object.entries(statusWords).map(([value, { text }]) => ({ value, text })),
];

/** The list of SLOs with what narrows it, and the deletion of those chosen. */
export const SloBrowser = ({ slos }: { slos: SloRow[] }) => {
  const id = useId();
  const [text, setText] = useState('');
  const [status, setStatus] = useState('');
  const [selected, setSelected] = useState<Record<string, boolean>>({});
  const [isAsking, setIsAsking] = useState(false);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const remove = useDeleteSlos();
  const shown = useMemo(
    () =>
      slos.filter(
        (slo) => slo.name.toLowerCase().includes(text.trim().toLowerCase()) && (status === '' || slo.status === status),
      ),
    [slos, text, status],
  );
  const chosen = slos.filter((slo) => selected[slo.id] === true && !slo.foreign);
  const confirm = () => {
    const named = chosen.flatMap(({ key, name }) => (key === null ? [] : [[key, name] as const]));
    setNames(new Map(named));
    remove.mutate(
      named.map(([key]) => key),
      { onSettled: () => setIsAsking(false) },
    );
  };
  return (
    <Flex flexDirection="column" gap={16}>
      <Flex gap={16} flexWrap="wrap" alignItems="flex-end" role="search" aria-label="Filter the SLOs">
        <FormField style={{ minWidth: 260 }}>
          <Label htmlFor={id}>Name</Label>
          <TextInput id={id} type="search" value={text} onChange={setText} />
        </FormField>
        <SelectField label="Status" value={status} options={statusOptions} onChange={setStatus} />
      </Flex>
      {remove.data ? <DeleteOutcome results={remove.data} names={names} onDismiss={remove.reset} /> : null}
      <Flex alignItems="center" gap={12} flexWrap="wrap" style={{ minHeight: 32 }}>
        {chosen.length === 0 ? (
          <Text>
            Select SLOs to delete them. To see SLOs on a dashboard, choose their{' '}
            <Link as={RouterLink} to="/clusters">
              clusters
            </Link>
            .
          </Text>
        ) : (
          <>
            <Text role="status">{counted(chosen.length)} selected</Text>
            <Button color="critical" variant="emphasized" onClick={() => setIsAsking(true)}>
              {`Delete ${counted(chosen.length)}`}
            </Button>
          </>
        )}
      </Flex>
      <SloTable slos={shown} selected={selected} onSelect={setSelected} />
      {isAsking ? (
        <DeleteSlos slos={chosen} busy={remove.isPending} onConfirm={confirm} onCancel={() => setIsAsking(false)} />
      ) : null}
    </Flex>
  );
};
