import { useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Failure } from '../../../../domain/failure';
import type { Exclusion } from '../../../../domain/model/exclusion';
import { isTimeZone } from '../../../../domain/slo/maintenanceWindows/timeZones';
import { EmptyView } from '../../components/notices/EmptyView';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { PageBody } from '../../components/page/PageBody';
import { tell } from '../../components/notices/tell';
import { StoredRemark } from '../../components/notices/StoredRemark';
import { UnreadableRows } from '../../components/notices/UnreadableRows';
import { WaitingView } from '../../components/notices/WaitingView';
import { useExclusions } from '../../data/stored/useExclusions';
import { DeleteExclusion } from './DeleteExclusion';
import { EffectNotice } from './EffectNotice';
import { ExclusionDialog } from './ExclusionDialog';
import { ExclusionList } from './ExclusionList';

/** A window that begins tonight, to start from. */
function newExclusion(): Exclusion {
  // A browser can name an offset (`Etc/GMT-2`), which is no region.
  const { timeZone: own } = Intl.DateTimeFormat().resolvedOptions();
  const timeZone = isTimeZone(own) ? own : 'UTC';
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  return {
    id: crypto.randomUUID(),
    reason: '',
    start: `${tomorrow}T02:00`,
    durationMinutes: 60,
    rrule: null,
    timeZone,
    clusters: null,
  };
}

/** @property opened as it was read; left out once somebody was told that it changed since, and decides about what is there now */
type Doing = { what: 'add' | 'change' | 'delete'; exclusion: Exclusion; opened?: Exclusion | null } | null;

/** The maintenance windows that do not count against objectives of the platform engine. */
export const MaintenanceWindows = () => {
  const { exclusions, bad, remark, removeBad, error, refetch, save, remove, ...saving } = useExclusions();
  const { isSaving, saveError, resetSave } = saving;
  const [doing, setDoing] = useState<Doing>(null);
  const begin = (next: Doing) => {
    resetSave();
    setDoing(next);
  };
  const close = () => setDoing(null);
  // What failed stays in `saveError`, and the dialog shows it.
  const keep = (work: Promise<unknown>, done: string) =>
    void work.then(
      () => {
        close();
        tell(done);
      },
      (error: unknown) => {
        if (error instanceof Failure && error.code === 'Conflict')
          setDoing((now) => now && { what: now.what, exclusion: now.exclusion });
      },
    );
  const add = () => begin({ what: 'add', exclusion: newExclusion(), opened: null });
  const addButton = (
    <Button variant="accent" color="primary" onClick={add}>
      Add a maintenance window
    </Button>
  );
  return (
    <PageBody
      title="Maintenance windows"
      lead="Time slices that a window touches count as good."
      actions={exclusions && exclusions.length > 0 ? addButton : undefined}
    >
      <EffectNotice />
      {error ? (
        <FailureNotice
          title="The maintenance windows could not be read"
          failure={error}
          onRetry={() => void refetch()}
        />
      ) : null}
      <StoredRemark nouns="Maintenance windows" remark={remark} />
      <UnreadableRows noun="maintenance window" bad={bad} onRemove={removeBad} />
      {!exclusions && !error ? <WaitingView label="Reading the maintenance windows" /> : null}
      {exclusions?.length === 0 ? (
        <EmptyView
          title="No maintenance window yet"
          why="Until they are added, patch nights and planned outages count."
          action={addButton}
        />
      ) : null}
      {exclusions && exclusions.length > 0 ? (
        <ExclusionList
          exclusions={exclusions}
          onEdit={(exclusion) => begin({ what: 'change', exclusion, opened: exclusion })}
          onDelete={(exclusion) => begin({ what: 'delete', exclusion })}
        />
      ) : null}
      {doing && doing.what !== 'delete' ? (
        <ExclusionDialog
          exclusion={doing.exclusion}
          isNew={doing.what === 'add'}
          busy={isSaving}
          failure={saveError}
          onSave={(exclusion) => keep(save(exclusion, doing.opened), 'Maintenance window saved')}
          onDismiss={close}
        />
      ) : null}
      {doing?.what === 'delete' ? (
        <DeleteExclusion
          exclusion={doing.exclusion}
          busy={isSaving}
          failure={saveError}
          onConfirm={() => keep(remove(doing.exclusion.id), 'Maintenance window deleted')}
          onCancel={close}
        />
      ) : null}
    </PageBody>
  );
};
