import React, { useEffect, useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { LoadingPlaceholder } from '@grafana/ui';
import { browserDraftStorage } from '../../incidents/drafts/draftStorage';
import { useDraftHome } from '../../incidents/drafts/useDraftHome';
import { DraftLoader } from '../../incidents/form/DraftLoader';

interface Props {
  id: string;
}

const PATIENCE_MS = 3_000;

/** A draft that only its author sees. What another browser has written later is brought from Grafana first. */
export function KeptDraft({ id }: Props) {
  const home = useDraftHome();
  const storage = useMemo(() => browserDraftStorage(String(config.bootData.user.id)), []);
  const [isHere, setIsHere] = useState(false);
  useEffect(() => {
    if (isHere) {
      return undefined;
    }
    const bring = async () => {
      if (home?.kind === 'grafana') {
        const found = (await home.drafts.list()).find(({ draft }) => draft.id === id);
        const own = storage.load(id);
        if (found !== undefined && (own === undefined || Date.parse(own.savedAt) < Date.parse(found.savedAt))) {
          storage.save(found.draft);
        }
      }
    };
    const begin = () =>
      void bring()
        // What this browser has is there all the same; without it the form begins empty, and says so.
        .catch(() => undefined)
        .then(() => setIsHere(true));
    // While nobody knows where drafts live, because nothing answers, what is in this browser must not wait for long.
    const timer = setTimeout(begin, home === undefined ? PATIENCE_MS : 0);
    return () => clearTimeout(timer);
  }, [home, id, isHere, storage]);
  return isHere ? (
    <DraftLoader origin={{ kind: 'kept', id }} />
  ) : (
    <LoadingPlaceholder text={t('drafts.loading-one', 'Reading the draft…')} />
  );
}
