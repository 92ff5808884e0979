import type { ComponentType } from 'react';
import { EmbeddedScene, SceneReactObject } from '@grafana/scenes';

/** A scene that is one React component: for pages that list and edit, where nothing is queried over time. */
export function reactScene(component: ComponentType): EmbeddedScene {
  return new EmbeddedScene({ body: new SceneReactObject({ component }) });
}
