import React, { type ComponentType } from 'react';
import { css } from '@emotion/css';
import { EmbeddedScene, SceneReactObject } from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';

/** A scene that is one React component: for pages that list and edit, where nothing is queried over time. */
export function reactScene(component: ComponentType): EmbeddedScene {
  const Content = component;
  const Wide = () => {
    const styles = useStyles2(getStyles);
    return (
      <div className={styles.wide}>
        <Content />
      </div>
    );
  };
  return new EmbeddedScene({ body: new SceneReactObject({ component: Wide }) });
}

const getStyles = () => ({
  // A scene lays its body out as a row: without this the content is as narrow as its words.
  wide: css({ flexGrow: 1, minWidth: 0 }),
});
