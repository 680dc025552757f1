import { useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { RunPoliciesValue } from '../../../../domain/contract/policies/runPolicies';
import type { KnownPolicy } from '../../../../domain/model/policy';
import { ApplyProgress } from '../../components/actions/ApplyProgress';
import { BusyButton } from '../../components/actions/BusyButton';
import { ConfirmDialog } from '../../components/actions/ConfirmDialog';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { Section } from '../../components/page/Section';
import { RowTable } from '../../components/tables/RowTable';
import { writtenOf } from '../../data/policies/policyRun';
import { useRunPolicies, type RunPolicies } from '../../data/policies/useRunPolicies';
import { PlanPicture } from './PlanPicture';
import { planColumns, planLines } from './planRows';

/** What the policies would do now, as a picture and row by row, and the way to do it. */
export const RunSection = ({ policies }: { policies: readonly KnownPolicy[] }) => {
  const runs = useRunPolicies();
  const { run, plan } = runs;
  const now = policies.map(({ id, version }) => `${id} ${version}`).join();
  const [planned, setPlanned] = useState(now);
  const isBusy = run.phase === 'planning' || run.phase === 'running' || run.phase === 'stopping';
  return (
    <Section title="Run">
      <Flex gap={8} flexWrap="wrap" alignItems="center">
        <BusyButton
          variant="emphasized"
          busy={run.phase === 'planning'}
          disabled={isBusy && run.phase !== 'planning'}
          onClick={() => {
            setPlanned(now);
            void plan();
          }}
        >
          {run.plan === null ? 'Show the plan' : 'Plan again'}
        </BusyButton>
        <Text>A plan writes nothing.</Text>
      </Flex>
      {run.failure ? <FailureNotice failure={run.failure} title="The policies were not run" /> : null}
      {run.phase === 'planning' ? <WaitingView label="Comparing the policies with what exists" /> : null}
      {run.plan === null ? null : (
        <PlanShown runs={runs} value={run.plan} policies={policies} isOld={planned !== now} />
      )}
    </Section>
  );
};

interface PlanShownProps {
  runs: RunPolicies;
  value: RunPoliciesValue;
  policies: readonly KnownPolicy[];
  /** Whether the policies changed since it was made. */
  isOld: boolean;
}

const PlanShown = ({ runs, value, policies, isOld }: PlanShownProps) => {
  const { run } = runs;
  const lines = planLines(value.plan, new Map(policies.map(({ id, name }) => [id, name])));
  return (
    <>
      <PlanPicture plan={value.plan} />
      {value.warnings.filter(isNews).map(({ code, message }) => (
        <Paragraph key={`${code} ${message}`}>{message}</Paragraph>
      ))}
      {lines.length === 0 ? null : (
        <RowTable rows={lines} columns={planColumns} rowId={(line) => line.id} pageSize={10} keepsPage />
      )}
      {isOld && run.phase === 'planned' ? (
        <Text>The policies were changed since. Plan again before you apply.</Text>
      ) : (
        <Applying runs={runs} due={dueOf(value)} />
      )}
      <Failed results={run.results} />
    </>
  );
};

/** Stored policies that cannot be used stand at the top of the page. */
const isNews = ({ code }: RunPoliciesValue['warnings'][number]): boolean => code !== 'policy-unreadable';

const dueOf = ({ plan }: RunPoliciesValue): number =>
  plan.create.length + plan.update.length + plan.orphans.filter(({ deletes }) => deletes).length;

/** The way to do it, how far it is, and why it stopped. */
const Applying = ({ runs: { run, apply, cancel }, due }: { runs: RunPolicies; due: number }) => {
  const [isAsking, setIsAsking] = useState(false);
  const written = writtenOf(run).length;
  const failed = run.results.filter(({ outcome }) => outcome === 'failed').length;
  const asksFirst = run.stopped?.code === 'change-too-large';
  const goesOn = run.phase === 'ended' && ((run.left ?? 0) > 0 || run.failure !== null);
  const label = goesOn || run.wasCancelled ? 'Continue' : 'Apply';
  const canApply = run.phase === 'planned' || goesOn || (run.phase === 'ended' && run.wasCancelled);
  return (
    <>
      {run.stopped === null ? null : (
        <div role="status">
          <MessageContainer variant="warning">
            <MessageContainer.Title>
              {run.phase === 'planned' ? 'An apply asks first' : 'The run stopped'}
            </MessageContainer.Title>
            <MessageContainer.Description>{run.stopped.message}</MessageContainer.Description>
          </MessageContainer>
        </div>
      )}
      {run.phase === 'running' || run.phase === 'stopping' || run.phase === 'ended' ? (
        <ApplyProgress
          label="Writes done"
          done={written}
          total={written + (run.left ?? due)}
          failed={failed}
          phase={run.phase}
          wasCancelled={run.wasCancelled}
          onCancel={cancel}
        />
      ) : null}
      {canApply ? (
        <Flex>
          <Button variant="accent" color="primary" onClick={() => (asksFirst ? setIsAsking(true) : void apply(false))}>
            {label}
          </Button>
        </Flex>
      ) : null}
      {isAsking ? (
        <ConfirmDialog
          title="Change more than the policies allow?"
          confirmLabel={label}
          onConfirm={() => {
            setIsAsking(false);
            void apply(true);
          }}
          onCancel={() => setIsAsking(false)}
        >
          <Paragraph>{run.stopped?.message ?? ''}</Paragraph>
        </ConfirmDialog>
      ) : null}
    </>
  );
};

const mostFailed = 5;

const Failed = ({ results }: { results: RunPolicies['run']['results'] }) => {
  const failed = results.filter(({ failure, outcome }) => failure !== null && outcome === 'failed');
  return (
    <>
      {failed.slice(0, mostFailed).map(({ key, kind, failure }) => (
        <FailureNotice key={`${kind} ${key}`} failure={failure} title={`${key} failed`} />
      ))}
      {failed.length > mostFailed ? <Text>{`And ${failed.length - mostFailed} more.`}</Text> : null}
    </>
  );
};
