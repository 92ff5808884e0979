import React, { useCallback, useEffect, useMemo, useState } from 'react';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { Alert, LinkButton, LoadingPlaceholder } from '@grafana/ui';
import { LeitstandError } from '../../domain/errors/leitstandError';
import { browserDraftStorage } from '../../incidents/drafts/draftStorage';
import type { ServerDraft } from '../../incidents/drafts/serverDraft';
import { useDraftsClient } from '../../incidents/drafts/useDraftsClient';
import { isSameWords } from '../../incidents/drafts/wordsOf';
import { DraftLoader } from '../../incidents/form/DraftLoader';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import { sharedDraftId } from '../../incidents/usecases/draftFromShared';
import { DRAFTS_URL } from '../../routes';

interface Props {
  id: string;
}

/** A draft of the server, to go on with. What was written here before and sent gives way to what the server has. */
export function SharedDraft({ id }: Props) {
  const client = useDraftsClient();
  const storage = useMemo(() => browserDraftStorage(String(config.bootData.user.id)), []);
  const [draft, setDraft] = useState<ServerDraft>();
  const [error, setError] = useState<unknown>();

  const read = useCallback(async () => {
    try {
      const found = await client.read(id);
      const name = sharedDraftId(id);
      const before = storage.load(name)?.draft;
      if (before?.shared !== undefined && isSameWords(before, before.shared.words)) {
        storage.clear(name);
      }
      setError(undefined);
      setDraft(found);
    } catch (failure) {
      setError(failure);
    }
  }, [client, id, storage]);

  useEffect(() => {
    const first = setTimeout(() => void read(), 0);
    return () => clearTimeout(first);
  }, [read]);

  if (draft !== undefined) {
    return <DraftLoader origin={{ kind: 'shared', draft }} />;
  }
  if (error instanceof LeitstandError && error.code === 'not-found') {
    return (
      <Alert severity="info" title={t('drafts.gone.title', 'This draft is not there any more')}>
        {t('drafts.gone.why', 'Somebody has published or deleted it, or all of its alerts are clear.')}{' '}
        <LinkButton size="sm" variant="secondary" href={locationUtil.assureBaseUrl(DRAFTS_URL)}>
          {t('draft.kept.open', 'Open drafts')}
        </LinkButton>
      </Alert>
    );
  }
  if (error !== undefined) {
    return (
      <ErrorNotice
        title={t('drafts.unread-one', 'The draft cannot be read')}
        error={error}
        reassurance={t('draft.unread.kept', 'What you have typed before is kept in this browser.')}
        onRetry={() => void read()}
      />
    );
  }
  return <LoadingPlaceholder text={t('drafts.loading-one', 'Reading the draft…')} />;
}
