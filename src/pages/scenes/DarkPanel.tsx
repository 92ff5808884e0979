import React, { type ReactNode } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2, IconName } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, TextLink, useStyles2 } from '@grafana/ui';
import { EXPORTERS, type Exporter } from '../../catalog/model';
import { collectUrl } from '../../routes';
import { testIds } from '../../testIds';

export interface DarkPanelProps {
  id: string;
  title: string;
  /** Exporters any of which, or all of which, would be needed. */
  missing: readonly Exporter[];
}

/** In the place of a panel that has nothing to read: grey, so that nobody takes it for good. */
export function DarkPanel({ id, title, missing }: DarkPanelProps) {
  return (
    <GreyPanel id={id} title={title} icon="eye-slash" word={t('pages.dark.notSeen', 'Not seen')}>
      {missing.map((exporter, position) => (
        <React.Fragment key={exporter}>
          {position > 0 && ' · '}
          <TextLink href={collectUrl(exporter)} inline>
            {EXPORTERS[exporter]}
          </TextLink>
        </React.Fragment>
      ))}
    </GreyPanel>
  );
}

export interface GreyPanelProps {
  id: string;
  title: string;
  icon: IconName;
  /** Why there is nothing, in two words. */
  word: string;
  /** What to do about it. */
  children: ReactNode;
}

/** A panel without content: no colour, because it says nothing about how things are. */
export function GreyPanel({ id, title, icon, word, children }: GreyPanelProps) {
  const styles = useStyles2(getStyles);
  return (
    <section className={styles.panel} aria-label={title} data-testid={testIds.section.dark(id)}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.content}>
        <Icon name={icon} size="lg" />
        <strong>{word}</strong>
        <span>{children}</span>
      </div>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  panel: css({
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    height: '100%',
    overflow: 'hidden',
    background: theme.colors.background.canvas,
    border: `1px dashed ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
  }),
  title: css({
    margin: 0,
    padding: theme.spacing(1, 1, 0),
    fontSize: theme.typography.h6.fontSize,
    color: theme.colors.text.secondary,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  }),
  content: css({
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    flexGrow: 1,
    padding: theme.spacing(0, 1, 1),
    textAlign: 'center',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
