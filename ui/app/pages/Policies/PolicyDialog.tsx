import { useState } from 'react';
import type { Cluster } from '../../../../domain/model/cluster';
import type { KnownPolicy } from '../../../../domain/model/policy';
import type { GivenPolicy } from '../../../../domain/policies/readPolicy';
import { Failure } from '../../../../domain/failure';
import { FormDialog } from '../../components/forms/FormDialog';
import { TextField } from '../../components/forms/TextField';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { Fold } from '../../components/page/Fold';
import { useSavedTemplates } from '../../data/stored/useSavedTemplates';
import { ConflictView } from './ConflictView';
import { MatchPreview } from './MatchPreview';
import { draftOf, rawPolicy, readDraft, type PolicyDraft } from './policyDraft';
import { LimitFields, MatchFields } from './PolicyFields';
import { SetFields } from './SetFields';

interface PolicyDialogProps {
  /** What the form begins with, and the version that was read of it; null for a new one. */
  opened: { draft: PolicyDraft; version: string | null };
  /** As they are stored now. */
  policies: readonly KnownPolicy[];
  clusters: readonly Cluster[] | undefined;
  busy: boolean;
  failure: unknown;
  onSave: (policy: Record<string, unknown>, version: string | null) => void;
  onDismiss: () => void;
}

/** Makes or changes a policy, and shows what falls under it while it is typed. */
export const PolicyDialog = ({ opened, policies, clusters, busy, failure, onSave, onDismiss }: PolicyDialogProps) => {
  const [draft, setDraft] = useState(opened.draft);
  const [version, setVersion] = useState(opened.version);
  const [isChecked, setIsChecked] = useState(false);
  const [good, setGood] = useState<GivenPolicy | null>(() => goodOf(opened.draft));
  const { templates: saved } = useSavedTemplates();
  const read = readDraft(draft);
  const change = (changed: Partial<PolicyDraft>) => {
    const next = { ...draft, ...changed };
    setDraft(next);
    setGood((before) => goodOf(next) ?? before);
  };
  // A pattern is judged while it is typed; that a form is not filled in yet is said when it is sent.
  const problem = (field: string) =>
    'field' in read && read.field.startsWith(field) && (isChecked || field.startsWith('match.')) ? read.problem : null;
  const submit = () => {
    setIsChecked(true);
    if ('policy' in read) onSave(rawPolicy(draft), version);
  };
  const theirs = policies.find(({ id }) => id === draft.id);
  const isConflict = failure instanceof Failure && failure.code === 'Conflict' && theirs !== undefined;
  const isDeleted = failure instanceof Failure && failure.code === 'NotFound';
  return (
    <FormDialog
      size="medium"
      title={opened.version === null ? 'Create a policy' : 'Change the policy'}
      submitLabel={isDeleted ? 'Save as a new one' : 'Save'}
      busy={busy}
      disabled={isConflict}
      onSubmit={isDeleted ? () => onSave(rawPolicy({ ...draft, id: null }), null) : submit}
      onDismiss={onDismiss}
    >
      {isConflict && 'policy' in read ? (
        <ConflictView
          mine={read.policy}
          theirs={theirs}
          busy={busy}
          onSaveMine={() => {
            setVersion(theirs.version);
            onSave(rawPolicy(draft), theirs.version);
          }}
          onTakeTheirs={onDismiss}
        />
      ) : failure ? (
        <FailureNotice title="The policy was not saved" failure={failure} />
      ) : null}
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => change({ name })}
        problem={problem('name')}
        required
      />
      <MatchFields draft={draft} change={change} problem={problem} />
      {clusters === undefined || good === null ? null : (
        <MatchPreview given={good} others={policies} clusters={clusters} />
      )}
      <SetFields draft={draft} change={change} problem={problem} saved={saved ?? []} />
      <Fold label="Alerts, dashboard and limits" mustOpen={'field' in read && isChecked && isInFold(read.field)}>
        <LimitFields draft={draft} change={change} problem={problem} />
      </Fold>
    </FormDialog>
  );
};

/** For the preview it does not matter what a policy is called, or which SLOs it sets. */
function goodOf(draft: PolicyDraft): GivenPolicy | null {
  const set = Object.keys(draft.set).length === 0 ? { 'cluster-cpu-time': {} } : draft.set;
  const read = readDraft({ ...draft, set, name: draft.name.trim() === '' ? 'New' : draft.name });
  return 'policy' in read ? read.policy : null;
}

const isInFold = (field: string): boolean => field.startsWith('limits') || field === 'dashboard';

export const openedPolicy = (policy: KnownPolicy): PolicyDialogProps['opened'] => ({
  draft: draftOf(policy),
  version: policy.version,
});
