import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, TextLink, useStyles2 } from '@grafana/ui';
import { EXPORTER_FACTS } from '../../catalog/coverage/exporterFacts';
import { missingOf, needsOf } from '../../catalog/coverage/presenceQuery';
import { panelsOf } from '../../catalog/layout';
import { EXPORTERS, type Exporter, type Section } from '../../catalog/model';
import { collectUrl } from '../../routes';
import { testIds } from '../../testIds';

/** Says once, above the panels, what a section cannot see, and how to change that. */
export function NotSeenNotice({ section, seen }: { section: Section; seen: ReadonlySet<string> }) {
  const styles = useStyles2(getStyles);
  const panels = panelsOf(section);
  const missing = [...new Set(panels.flatMap((panel) => missingOf(needsOf(panel, section), seen)))];
  const files = [
    ...new Set(panels.flatMap(({ recorded }) => (recorded && !seen.has(recorded.series) ? [recorded.file] : []))),
  ];
  // What no exporter feeds needs no rule either.
  const isBlind = missingOf(section.needs, seen).length > 0;
  if (missing.length === 0 && (files.length === 0 || isBlind)) {
    return null;
  }
  return (
    <ul className={styles.list} data-testid={testIds.section.notSeen}>
      {missing.map((exporter) => (
        <li key={exporter} className={styles.item}>
          <Icon name="eye-slash" />
          <span>
            {t('pages.notSeen.exporter', 'Not seen: {{exporter}}. It shows: {{lights}}.', {
              exporter: EXPORTERS[exporter],
              lights: exporterLights(exporter),
              interpolation: { escapeValue: false },
            })}{' '}
            <TextLink href={collectUrl(exporter)} inline>
              {t('pages.notSeen.install', 'How to install it')}
            </TextLink>
          </span>
        </li>
      ))}
      {!isBlind &&
        files.map((file) => (
          <li key={file} className={styles.item}>
            <Icon name="graph-bar" />
            <span>
              {t(
                'pages.notSeen.rules',
                'Without the recording rules of {{file}} some panels show the moment instead of a graph.',
                { file: `rules/${file}`, interpolation: { escapeValue: false } }
              )}
            </span>
          </li>
        ))}
    </ul>
  );
}

/** What an exporter lights up, in the user's language. */
export function exporterLights(exporter: Exporter): string {
  return t(`catalog.lights.${exporter}`, EXPORTER_FACTS[exporter].lights);
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ margin: 0, padding: 0, listStyle: 'none', color: theme.colors.text.secondary }),
  item: css({
    display: 'flex',
    alignItems: 'baseline',
    gap: theme.spacing(1),
    padding: theme.spacing(0.25, 0),
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
