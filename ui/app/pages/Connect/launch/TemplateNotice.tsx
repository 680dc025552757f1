import { Link as RouterLink } from 'react-router-dom';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Link, Paragraph } from '@dynatrace/strato-components/typography';

/** Why there is no link, and the two ways on. */
export const TemplateNotice = () => (
  <MessageContainer variant="primary">
    <MessageContainer.Title>The template is not published yet</MessageContainer.Title>
    <MessageContainer.Description>
      <Paragraph>
        A quick-create link needs the template in S3. Upload ecs-metric-stream.yaml to a bucket of yours and enter its
        address in{' '}
        <Link as={RouterLink} to="/settings">
          Settings
        </Link>
        , or download it below for the CloudFormation console.
      </Paragraph>
    </MessageContainer.Description>
  </MessageContainer>
);
