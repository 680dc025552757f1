import { useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { FormField, Label, Radio, RadioGroup } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Modal } from '@dynatrace/strato-components/overlays';
import { Text } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { counted } from '../../components/text/counted';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { saveFiles } from '../../data/files/saveText';
import type { ExportFormatId } from '../../data/files/useExportWriter';
import { ExportFiles } from './ExportFiles';
import { exportFormats } from './exportFormats';
import { useExport } from './useExport';

interface ExportDialogProps {
  /** The chosen SLOs; their definitions are read when the dialog opens. */
  rows: readonly SloRow[];
  onDismiss: () => void;
}

/** Writes SLOs as code: choose a format, look at the files, copy or download them. Nothing is changed in Dynatrace. */
export const ExportDialog = ({ rows, onDismiss }: ExportDialogProps) => {
  const [formatId, setFormatId] = useState<ExportFormatId>('terraform');
  const { files, missing, error, retry } = useExport(rows, formatId);
  const download = () => files && saveFiles(`slos-${formatId}`, files);
  return (
    <Modal
      show
      size="large"
      title={`Export ${counted(rows.length)} as code`}
      onDismiss={onDismiss}
      footer={
        <Flex justifyContent="flex-end" gap={8}>
          <Button onClick={onDismiss}>Close</Button>
          <Button variant="accent" color="primary" disabled={!files} onClick={download}>
            {files && files.length > 1 ? `Download ${counted(files.length, 'file')} as a ZIP` : 'Download'}
          </Button>
        </Flex>
      }
    >
      <Flex flexDirection="column" gap={16}>
        <FormatPicker value={formatId} onChange={setFormatId} />
        {missing > 0 ? (
          <Text role="status">{`${counted(missing)} of them ${missing === 1 ? 'does' : 'do'} not exist any more, and ${missing === 1 ? 'is' : 'are'} left out.`}</Text>
        ) : null}
        {error ? <FailureNotice title="The SLOs could not be exported" failure={error} onRetry={retry} /> : null}
        {!files && !error ? <WaitingView label="Reading the definitions of the SLOs" lines={6} /> : null}
        {files && !error ? <ExportFiles key={formatId} files={files} /> : null}
      </Flex>
    </Modal>
  );
};

interface FormatPickerProps {
  value: ExportFormatId;
  onChange: (format: ExportFormatId) => void;
}

const FormatPicker = ({ value, onChange }: FormatPickerProps) => {
  const format = exportFormats.find(({ id }) => id === value);
  return (
    <FormField>
      <Label>Format</Label>
      <RadioGroup
        name="exportFormat"
        aria-label="Format"
        value={value}
        onChange={(chosen) => onChange(exportFormats.find(({ id }) => id === chosen)?.id ?? value)}
      >
        {exportFormats.map(({ id, title }) => (
          <Radio key={id} value={id}>
            {title}
          </Radio>
        ))}
      </RadioGroup>
      <Text role="status" textStyle="small">
        {format?.about}
      </Text>
    </FormField>
  );
};
