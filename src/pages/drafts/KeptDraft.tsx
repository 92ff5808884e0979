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

/** A draft that only its author sees. What this browser does not have is brought from Grafana first. */
export function KeptDraft({ id }: Props) {
  const home = useDraftHome();
  const storage = useMemo(() => browserDraftStorage(String(config.bootData.user.id)), []);
  const [isHere, setIsHere] = useState(() => storage.load(id) !== undefined);
  useEffect(() => {
    if (isHere || home === undefined) {
      return;
    }
    const bring = async () => {
      if (home.kind === 'grafana') {
        const found = (await home.drafts.list()).find(({ draft }) => draft.id === id);
        if (found !== undefined) {
          storage.save(found.draft);
        }
      }
    };
    void bring()
      // Without it the form begins empty, which is said by what stands in it.
      .catch(() => undefined)
      .then(() => setIsHere(true));
  }, [home, id, isHere, storage]);
  return isHere ? (
    <DraftLoader origin={{ kind: 'kept', id }} />
  ) : (
    <LoadingPlaceholder text={t('drafts.loading-one', 'Reading the draft…')} />
  );
}
