import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Strong } from '@dynatrace/strato-components/typography';
import type { Failure } from '../../../../domain/failure';
import type { BadSetting, SettingName } from '../../../../domain/onboarding/stored/storedSettings';
import { withoutSecrets } from '../../../../domain/onboarding/secrets/withoutSecrets';
import { PageLink } from '../text/PageLink';

export const settingLabels: Record<SettingName, string> = {
  templateUrl: 'Template URL',
  consoleOrigin: 'AWS console address',
  ingestEndpoint: 'Delivery endpoint',
  environmentApiUrl: 'Environment API address',
};

/** What is wrong with a stored setting, in one sentence with its remedy. */
export const badSettingWords = ({ value, problem, fix }: BadSetting): string =>
  withoutSecrets(`Stored is “${value}”: ${problem}. It is not used. ${fix}`);

interface SettingsNoticeProps {
  bad: readonly BadSetting[];
  unreadable: Failure | null;
}

/** Stored settings that are not used, where they would have been: the defaults hold meanwhile. */
export const SettingsNotice = ({ bad, unreadable }: SettingsNoticeProps) =>
  bad.length === 0 && unreadable === null ? null : (
    <div role="status">
      <MessageContainer variant="warning">
        <MessageContainer.Title>Some settings cannot be used; their defaults hold meanwhile</MessageContainer.Title>
        <MessageContainer.Description>
          <Flex flexDirection="column" gap={8}>
            {unreadable === null ? null : <Paragraph>{`${unreadable.message} ${unreadable.hint}`}</Paragraph>}
            {bad.map((one) => (
              <Paragraph key={one.name} style={{ overflowWrap: 'anywhere' }}>
                <Strong>{settingLabels[one.name]}</Strong>
                {`: ${badSettingWords(one)}`}
              </Paragraph>
            ))}
            <Paragraph>
              Correct them in <PageLink to="/settings">Settings</PageLink>.
            </Paragraph>
          </Flex>
        </MessageContainer.Description>
      </MessageContainer>
    </div>
  );
