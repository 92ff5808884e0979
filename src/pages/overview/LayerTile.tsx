import React from 'react';
import { css } from '@emotion/css';
import { LoadingState, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { SceneObjectBase, SceneQueryRunner, type SceneComponentProps, type SceneObjectState } from '@grafana/scenes';
import { LinkButton, useStyles2 } from '@grafana/ui';
import { bindQuery, type QueryScope } from '../../catalog/bindQuery';
import { judgeLayer, type LayerVerdict } from '../../catalog/layers/judgeLayer';
import type { Layer } from '../../catalog/layers/layers';
import type { Tone } from '../../domain/status/severityTone';
import { toneColor } from '../../ui/toneColor';
import { ToneIcon } from '../../ui/ToneIcon';
import type { DatasourceRef } from '../scenes/regions';
import { answersOf, refIdOf } from './answersOf';
import { LAYER_TONES, layerSentence, layerStateWord, layerTitle, missingSentence } from './layerWords';

interface LayerTileState extends SceneObjectState {
  layer: Layer;
  /** Page of the layer, where there is one. */
  href?: string;
  $data: SceneQueryRunner;
}

interface LayerTileInput {
  layer: Layer;
  scope: QueryScope;
  datasource: DatasourceRef;
  href?: string;
}

/** One layer of the platform as a traffic light: icon, word, colour, and the reasons. */
export class LayerTile extends SceneObjectBase<LayerTileState> {
  static Component = LayerTileView;

  constructor({ layer, scope, datasource, href }: LayerTileInput) {
    super({
      key: `layer-${layer.id}`,
      layer,
      href,
      $data: new SceneQueryRunner({
        datasource,
        queries: layer.checks.map(({ query }, position) => ({
          refId: refIdOf(position),
          expr: bindQuery(query.expr, scope),
          instant: true,
          range: false,
          format: 'time_series',
        })),
      }),
    });
  }
}

const UNSEEN: LayerVerdict = { state: 'unknown', findings: [], missing: [] };

function LayerTileView({ model }: SceneComponentProps<LayerTile>) {
  const { layer, href, $data } = model.useState();
  const { data } = $data.useState();
  // Between two refreshes the last answer stays; a failed one is not taken for good.
  const isFirst = data === undefined || (data.state === LoadingState.Loading && data.series.length === 0);
  const hasFailed = data?.state === LoadingState.Error;
  const verdict = isFirst || hasFailed ? UNSEEN : judgeLayer(layer, answersOf(layer, data));
  const tone = LAYER_TONES[verdict.state];
  const styles = useStyles2(getStyles, tone);
  const title = layerTitle(layer.id);
  return (
    <section className={styles.tile} aria-label={title} data-state={verdict.state} data-testid={`layer-${layer.id}`}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {href && (
          <LinkButton
            fill="text"
            size="sm"
            icon="arrow-right"
            href={href}
            aria-label={t('overview.open', 'Open {{title}}', { title })}
          >
            {t('overview.details', 'Details')}
          </LinkButton>
        )}
      </div>
      <p className={styles.state}>
        <ToneIcon tone={tone} size={22} />
        <strong>{isFirst ? t('overview.reading', 'Reading…') : layerStateWord(verdict.state)}</strong>
      </p>
      <ul className={styles.reasons}>
        {hasFailed && (
          <li>
            {t('overview.queryFailed', 'Prometheus did not answer: {{reason}}', {
              reason: reasonOf(data),
              interpolation: { escapeValue: false },
            })}
          </li>
        )}
        {verdict.state === 'good' && <li>{t('overview.allWell', 'Nothing to do')}</li>}
        {verdict.findings.map(({ sentence, value }) => (
          <li key={sentence}>{layerSentence(sentence, value)}</li>
        ))}
        {verdict.missing.length > 0 && <li className={styles.missing}>{missingSentence(verdict.missing)}</li>}
      </ul>
    </section>
  );
}

const reasonOf = (data: { errors?: Array<{ message?: string }>; error?: { message?: string } } | undefined): string =>
  data?.errors?.[0]?.message ?? data?.error?.message ?? '';

const getStyles = (theme: GrafanaTheme2, tone: Tone) => ({
  tile: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    minHeight: theme.spacing(19),
    padding: theme.spacing(2),
    background: theme.colors.background.primary,
    border: `1px solid ${theme.colors.border.weak}`,
    borderTop: `4px solid ${toneColor(theme, tone)}`,
    borderRadius: theme.shape.radius.default,
  }),
  head: css({
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    minHeight: theme.spacing(3),
  }),
  title: css({ margin: 0, fontSize: theme.typography.h5.fontSize, color: theme.colors.text.secondary }),
  state: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: 0,
    fontSize: theme.typography.h3.fontSize,
    color: toneColor(theme, tone),
    '--tone-mark': theme.colors.background.primary,
  }),
  reasons: css({ margin: 0, padding: 0, listStyle: 'none', '& li': { padding: theme.spacing(0.25, 0) } }),
  missing: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
