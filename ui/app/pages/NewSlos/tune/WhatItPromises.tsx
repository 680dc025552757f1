import { useState } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { LintList } from '../../../components/notices/LintList';
import { formLints, formParameters, type FormFacts } from './formFacts';

/** What the parameters promise, in a sentence, and what is remarkable about them. */
export const WhatItPromises = ({ about }: { about: FormFacts }) => {
  const [now] = useState(() => Date.now());
  return (
    <Flex flexDirection="column" gap={8}>
      <Paragraph>{about.template.explain(formParameters(about, about.target), about.target, about.engine)}</Paragraph>
      <LintList lints={formLints(about, {}, now)} />
    </Flex>
  );
};
