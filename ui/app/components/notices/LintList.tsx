import { List, Strong, Text } from '@dynatrace/strato-components/typography';
import type { Lint } from '../../../../domain/model/planItem';

const severityWords: Record<Lint['severity'], string> = { error: 'Cannot work:', warning: 'Warning:', info: 'Note:' };

const order: Lint['severity'][] = ['error', 'warning', 'info'];

/** Remarks on an objective, the gravest first. */
export const LintList = ({ lints }: { lints: readonly Lint[] }) => {
  if (lints.length === 0) return null;
  const sorted = [...lints].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <List ordered={false}>
      {sorted.map(({ code, severity, message }) => (
        <Text key={code} textStyle="small" style={{ whiteSpace: 'normal' }}>
          <Strong>{severityWords[severity]}</Strong> {message}
        </Text>
      ))}
    </List>
  );
};
