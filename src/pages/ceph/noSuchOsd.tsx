import React from 'react';
import { t } from '@grafana/i18n';
import { EmbeddedScene, SceneReactObject } from '@grafana/scenes';
import { EmptyState } from '@grafana/ui';

/** For addresses that name no OSD. */
export function noSuchOsd(): EmbeddedScene {
  return new EmbeddedScene({ body: new SceneReactObject({ component: NoSuchOsd }) });
}

const NoSuchOsd = () => (
  <EmptyState
    variant="not-found"
    message={t('pages.osd.unknownHint', 'OSDs are numbered: the address ends with a number, as in osd/3.')}
  />
);
