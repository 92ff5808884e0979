import React, { useEffect, useState } from 'react';
import { css } from '@emotion/css';
import { renderMarkdown, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { EmbeddedScene, SceneAppPage, SceneReactObject, type SceneAppPageLike } from '@grafana/scenes';
import { EmptyState, LoadingPlaceholder, useStyles2 } from '@grafana/ui';
import { isExporter } from '../../catalog/coverage/exporterFacts';
import { EXPORTERS } from '../../catalog/model';
import { APP_ID } from '../../ids';
import { grafanaRequest } from '../../polling/grafanaRequest';
import { collectUrl } from '../../routes';

/** What `docs/collect` says about an exporter, inside Grafana: sites without a way out can read it too. */
export function collectPage(id: string, parent: SceneAppPageLike): SceneAppPage {
  const exporter = decodeURIComponent(id);
  const isKnown = isExporter(exporter);
  const Text = () => (isKnown ? <CollectText exporter={exporter} /> : <NotWritten />);
  return new SceneAppPage({
    title: isKnown ? EXPORTERS[exporter] : t('coverage.collect.unknown', 'No such exporter'),
    url: collectUrl(exporter),
    routePath: '*',
    getParentPage: () => parent,
    getScene: () => new EmbeddedScene({ body: new SceneReactObject({ component: Text }) }),
  });
}

function CollectText({ exporter }: { exporter: string }) {
  const styles = useStyles2(getStyles);
  const [text, setText] = useState<string | 'none' | undefined>();
  useEffect(() => {
    let isGone = false;
    grafanaRequest({ method: 'GET', path: `/public/plugins/${APP_ID}/collect/${exporter}.md` })
      .then(({ status, body }) => !isGone && setText(status === 200 && typeof body === 'string' ? body : 'none'))
      .catch(() => !isGone && setText('none'));
    return () => {
      isGone = true;
    };
  }, [exporter]);
  if (text === undefined) {
    return <LoadingPlaceholder text={t('coverage.collect.loading', 'Reading…')} />;
  }
  // Grafana's own renderer, which sanitizes; and the text is part of the plugin.
  return text === 'none' ? (
    <NotWritten />
  ) : (
    <div className={`markdown-html ${styles.text}`} dangerouslySetInnerHTML={{ __html: renderMarkdown(text) }} />
  );
}

const NotWritten = () => (
  <EmptyState
    variant="not-found"
    message={t('coverage.collect.missing', 'Nothing is written about this exporter yet')}
  />
);

const getStyles = (theme: GrafanaTheme2) => ({
  text: css({
    maxWidth: 900,
    padding: theme.spacing(2),
    background: theme.colors.background.primary,
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    overflowX: 'auto',
  }),
});
