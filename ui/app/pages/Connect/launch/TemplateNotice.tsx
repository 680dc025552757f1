import { MessageContainer } from '@dynatrace/strato-components/content';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { PageLink } from '../../../components/text/PageLink';

/** Why there is no link, and the two ways on. */
export const TemplateNotice = () => (
  <MessageContainer variant="primary">
    <MessageContainer.Title>The template is not published yet</MessageContainer.Title>
    <MessageContainer.Description>
      <Paragraph>
        A quick-create link needs the template in S3. Upload ecs-metric-stream.yaml to a bucket of yours and enter its
        address in <PageLink to="/settings">Settings</PageLink>, or download it below for the CloudFormation console.
      </Paragraph>
    </MessageContainer.Description>
  </MessageContainer>
);
