import React, { useState } from 'react';
import { css } from '@emotion/css';
import { locationUtil, type GrafanaTheme2 } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { Alert, ConfirmModal, EmptyState, LinkButton, LoadingPlaceholder, useStyles2 } from '@grafana/ui';
import { useCan } from '../../incidents/access/useCan';
import type { ListedDraft } from '../../incidents/drafts/listDrafts';
import { useDraftHome } from '../../incidents/drafts/useDraftHome';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import { NEW_INCIDENT_URL } from '../../routes';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { testIds } from '../../testIds';
import { DraftRow } from './DraftRow';
import { draftTitle } from './draftTitle';
import { useDrafts } from './useDrafts';

const OWNERS = ['mine', 'colleague', 'server'] as const;

const ownerTitle = (owner: ListedDraft['owner']): string => {
  switch (owner) {
    case 'mine':
      return t('drafts.owner.mine', 'Mine');
    case 'colleague':
      return t('drafts.owner.colleague', 'Colleagues’');
    case 'server':
      return t('drafts.owner.server', 'Drafted by the server from alerts');
  }
};

/** All drafts: to open, to publish from there, or to delete. */
export function DraftList() {
  const styles = useStyles2(getStyles);
  const { state, view, error: unread, refresh } = useStatusSnapshot();
  const drafting = useCan('draft');
  const sharing = useCan('drafts');
  const home = useDraftHome();
  const drafts = useDrafts(home, view?.me);
  const [doomed, setDoomed] = useState<ListedDraft>();
  const [deleted, setDeleted] = useState<{ title: string } | { error: unknown }>();

  const remove = async (draft: ListedDraft) => {
    setDoomed(undefined);
    try {
      await drafts.remove(draft);
      setDeleted({ title: draftTitle(draft.words) });
    } catch (error) {
      setDeleted({ error });
    }
  };

  if (state === 'loading' || (drafts.state === 'loading' && state === 'ready')) {
    return <LoadingPlaceholder text={t('drafts.loading', 'Reading the drafts…')} />;
  }
  const isReader = state === 'ready' && !drafting.may;
  return (
    <div>
      <div className={styles.head}>
        <LinkButton
          href={locationUtil.assureBaseUrl(NEW_INCIDENT_URL)}
          icon="plus"
          disabled={!drafting.may}
          tooltip={drafting.may ? undefined : drafting.because}
        >
          {t('drafts.new', 'Draft incident')}
        </LinkButton>
      </div>
      {isReader && !drafting.may && <Alert severity="info" title={drafting.because} />}
      {!isReader && view !== undefined && !sharing.may && <Alert severity="info" title={sharing.because} />}
      {unread !== undefined && (
        <ErrorNotice
          title={t('drafts.unread', 'Not everything could be read')}
          error={unread}
          reassurance={t('drafts.unread-kept', 'What this browser keeps is shown below.')}
          onRetry={() => void refresh()}
        />
      )}
      {drafts.error !== undefined && (
        <ErrorNotice
          title={t('drafts.unread', 'Not everything could be read')}
          error={drafts.error}
          reassurance={t('drafts.unread-kept', 'What this browser keeps is shown below.')}
          onRetry={() => void drafts.refresh()}
        />
      )}
      <div aria-live="polite">
        {deleted !== undefined && 'title' in deleted && (
          <Alert severity="success" title={t('drafts.deleted', 'Deleted')} onRemove={() => setDeleted(undefined)}>
            <Trans i18nKey="drafts.deleted-seen">
              The draft “{{ title: deleted.title }}” is gone. Customers never saw anything of it.
            </Trans>
          </Alert>
        )}
        {deleted !== undefined && 'error' in deleted && (
          <ErrorNotice title={t('drafts.not-deleted', 'Not deleted')} error={deleted.error} />
        )}
      </div>
      {drafts.drafts.length === 0 ? (
        <EmptyState variant="completed" message={t('drafts.empty', 'Nothing waits to be published')} role="status" />
      ) : (
        <div data-testid={testIds.drafts.list}>
          {OWNERS.map((owner) => {
            const own = drafts.drafts.filter((draft) => draft.owner === owner);
            return own.length === 0 ? null : (
              <section key={owner} aria-label={ownerTitle(owner)}>
                <h2 className={styles.title}>
                  {ownerTitle(owner)} ({own.length})
                </h2>
                <ul className={styles.list}>
                  {own.map((draft) => (
                    <DraftRow
                      key={draft.key}
                      draft={draft}
                      snapshot={view?.snapshot}
                      canDelete={drafting.may || draft.shared === undefined}
                      onDelete={() => setDoomed(draft)}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      )}
      <ConfirmModal
        isOpen={doomed !== undefined}
        title={t('drafts.delete.title', 'Delete this draft?')}
        body={
          doomed?.owner === 'server'
            ? t(
                'drafts.delete.server',
                'Customers have seen nothing of it. The server does not draft these alerts again for an hour.'
              )
            : t(
                'drafts.delete.body',
                'Customers have seen nothing of it. What is written in it cannot be brought back.'
              )
        }
        confirmText={t('drafts.delete.confirm', 'Delete')}
        onConfirm={() => {
          if (doomed !== undefined) {
            void remove(doomed);
          }
        }}
        onDismiss={() => setDoomed(undefined)}
      />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  head: css({ display: 'flex', justifyContent: 'flex-end', marginBottom: theme.spacing(2) }),
  title: css({ ...theme.typography.h5, margin: theme.spacing(2, 0, 1) }),
  list: css({ listStyle: 'none', margin: 0, padding: 0 }),
});
