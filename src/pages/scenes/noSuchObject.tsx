import React from 'react';
import { EmbeddedScene, SceneReactObject } from '@grafana/scenes';
import { EmptyState } from '@grafana/ui';

/** In the user's language. */
export interface NoSuchObjectWords {
  title: string;
  hint: string;
}

/** For addresses that name no object. */
export function noSuchObject({ hint }: NoSuchObjectWords): EmbeddedScene {
  const Nothing = () => <EmptyState variant="not-found" message={hint} />;
  return new EmbeddedScene({ body: new SceneReactObject({ component: Nothing }) });
}
