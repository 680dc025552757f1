import { useState, type FormEvent } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading, Text } from '@dynatrace/strato-components/typography';
import { defaultSettings } from '../../../../domain/model/settings';
import type { BadSetting, StoredSettings } from '../../../../domain/onboarding/stored/storedSettings';
import { BusyButton } from '../../components/actions/BusyButton';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { badSettingWords } from '../../components/notices/SettingsNotice';
import { TextField } from '../../components/forms/TextField';
import { useSaveSettings } from '../../data/stored/useSettings';
import { EndpointField } from './EndpointField';
import { draftOf, problemsOf, settingsOf, type SettingsDraft, type SettingsProblems } from './settingsDraft';

const texts = [
  {
    name: 'templateUrl',
    label: 'Template URL',
    hint: 'In S3, of the published ecs-metric-stream.yaml. Empty: no quick-create link.',
    placeholder: 'https://BUCKET.s3.REGION.amazonaws.com/ecs-metric-stream.yaml',
  },
  {
    name: 'consoleOrigin',
    label: 'AWS console address',
    hint: "For private console access only. Empty: AWS's own.",
    placeholder: 'https://console.example.com',
  },
  {
    name: 'environmentApiUrl',
    label: 'Environment API address',
    hint: 'Where the relay forwards metrics. Empty: this environment.',
    placeholder: 'https://abc12345.live.dynatrace.com',
  },
] as const;

/** The form: problems beside the fields, saved only when there are none. */
export const SettingsForm = ({ stored }: { stored: StoredSettings }) => {
  const { settings, bad } = stored;
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [isChecked, setIsChecked] = useState(false);
  const save = useSaveSettings();
  const problems = problemsOf(draft);
  const shown = isChecked ? problems : badProblems(bad, draft);
  const change = (changed: Partial<SettingsDraft>) => {
    save.reset();
    setDraft((before) => ({ ...before, ...changed }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (Object.values(problems).every((problem) => problem === null)) save.mutate(settingsOf(draft));
  };
  const badEndpoint = bad.find(({ name }) => name === 'ingestEndpoint');
  const isChanged = JSON.stringify(settingsOf(draft)) !== JSON.stringify(settings);
  return (
    <Flex as="form" flexDirection="column" gap={24} noValidate onSubmit={submit} style={{ maxWidth: 800 }}>
      <Heading level={4} as="h2">
        Connecting AWS
      </Heading>
      <TextFields draft={draft} problems={shown} onChange={change} />
      <EndpointField
        value={draft.ingestEndpoint}
        onChange={(ingestEndpoint) => change({ ingestEndpoint })}
        problem={badEndpoint === undefined ? null : badSettingWords(badEndpoint)}
      />
      {save.isError ? <FailureNotice title="The settings were not saved" failure={save.error} /> : null}
      <Flex alignItems="center" gap={8} flexWrap="wrap">
        <BusyButton type="submit" variant="accent" color="primary" busy={save.isPending}>
          Save settings
        </BusyButton>
        <Button onClick={() => change(draftOf(defaultSettings))}>Fill in the defaults</Button>
        <Text role="status">{save.isSuccess ? 'Saved.' : isChanged ? 'Not saved yet.' : ''}</Text>
      </Flex>
    </Flex>
  );
};

/** What is stored wrong, beside its field, until something is typed there. */
function badProblems(bad: readonly BadSetting[], draft: SettingsDraft): Partial<SettingsProblems> {
  const open = bad.filter(({ name }) => draft[name] === '');
  return Object.fromEntries(open.map((one) => [one.name, badSettingWords(one)]));
}

interface TextFieldsProps {
  draft: SettingsDraft;
  /** Of what is stored, until somebody tried to save: an unfinished address is no mistake yet. */
  problems: Partial<SettingsProblems>;
  onChange: (changed: Partial<SettingsDraft>) => void;
}

const TextFields = ({ draft, problems, onChange }: TextFieldsProps) =>
  texts.map(({ name, ...field }) => (
    <TextField
      key={name}
      {...field}
      value={draft[name]}
      onChange={(text) => onChange({ [name]: text })}
      problem={problems[name] ?? null}
    />
  ));
