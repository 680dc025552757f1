import { useState } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { ExportFile } from '../../../../domain/export/exportItem';
import { CopyButton } from '../../components/actions/CopyButton';
import { SelectField } from '../../components/forms/SelectField';
import { CodePreview } from './CodePreview';

/** The files of an export, one at a time. */
export const ExportFiles = ({ files }: { files: readonly ExportFile[] }) => {
  const [chosen, setChosen] = useState(files[0]?.path);
  const file = files.find(({ path }) => path === chosen) ?? files[0];
  if (!file) return <Text>None of these SLOs exists any more, so there is nothing to export.</Text>;
  return (
    <Flex flexDirection="column" gap={8}>
      <Flex justifyContent="space-between" alignItems="flex-end" gap={16} flexWrap="wrap">
        {files.length > 1 ? (
          <SelectField
            label={`File (of ${files.length})`}
            value={file.path}
            options={files.map(({ path }) => ({ value: path, text: path }))}
            onChange={setChosen}
          />
        ) : (
          <Text>{file.path}</Text>
        )}
        <CopyButton text={file.text} label="Copy this file" ariaLabel={`Copy this file: ${file.path}`} />
      </Flex>
      <CodePreview name={`Content of ${file.path}`} text={file.text} />
    </Flex>
  );
};
