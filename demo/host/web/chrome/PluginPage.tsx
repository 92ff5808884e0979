import { css, cx } from '@emotion/css';
import { PageLayoutType, toIconName, type GrafanaTheme2, type NavModelItem } from '@grafana/data';
import type { PluginPageProps } from '@grafana/runtime';
import { Tab, TabsBar, useStyles2 } from '@grafana/ui';
import React, { useEffect, useLayoutEffect } from 'react';
import { findEntry, navTree, shown, useLocation } from './navigation';

/** Grafana's frame of a page: title, sub title, information and actions beside it, tabs, content. */
export function PluginPage({
  children,
  pageNav,
  actions,
  info,
  subTitle,
  renderTitle,
  layout,
  background,
}: PluginPageProps) {
  const styles = useStyles2(getStyles);
  const { pathname } = useLocation();
  const section = findEntry(pathname, navTree());
  useLayoutEffect(() => shown.next({ section, page: pageNav }), [section, pageNav]);
  const nav = pageNav ?? section ?? { text: '' };
  useEffect(() => {
    document.title = [nav.text, section?.text, 'Plugin host'].filter(Boolean).join(' - ');
  }, [nav.text, section?.text]);
  const isCanvas = layout === PageLayoutType.Canvas;
  if (layout === PageLayoutType.Custom) {
    return <>{children}</>;
  }
  return (
    <div className={cx(styles.page, (background ?? (isCanvas ? 'canvas' : 'primary')) === 'primary' && styles.primary)}>
      {!isCanvas && (
        <div className={styles.header}>
          <div className={styles.row}>
            <div className={styles.title}>
              {nav.img && <img src={nav.img} alt={`logo for ${nav.text}`} className={styles.image} />}
              {renderTitle ? renderTitle(nav.text) : <h1>{nav.text}</h1>}
            </div>
            {info?.map(({ label, value }) => (
              <div key={label}>
                <div className={styles.muted}>{label}</div>
                {value}
              </div>
            ))}
            <div className={styles.actions}>{actions}</div>
          </div>
          {(subTitle ?? nav.subTitle) && <div className={styles.muted}>{subTitle ?? nav.subTitle}</div>}
        </div>
      )}
      {!isCanvas && pageNav?.children && <Tabs tabs={pageNav.children} />}
      <div className={styles.content}>{children}</div>
    </div>
  );
}

function Tabs({ tabs }: { tabs: NavModelItem[] }) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.tabs}>
      <TabsBar>
        {tabs
          .filter(({ hideFromTabs }) => !hideFromTabs)
          .map(({ text, url, active, icon, tabCounter, tabSuffix, onClick }) => (
            <Tab
              key={text}
              label={text}
              href={url}
              active={active}
              icon={icon ? toIconName(icon) : undefined}
              counter={tabCounter}
              suffix={tabSuffix}
              onChangeTab={onClick}
            />
          ))}
      </TabsBar>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  page: css({
    display: 'flex',
    flexDirection: 'column',
    flex: 1,
    padding: theme.spacing(2),
    [theme.breakpoints.up('md')]: { padding: theme.spacing(3) },
  }),
  primary: css({ background: theme.colors.background.primary }),
  header: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), marginBottom: theme.spacing(2) }),
  row: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1, 4), alignItems: 'flex-start' }),
  title: css({ display: 'flex', flex: 1, minWidth: 200, alignItems: 'center', h1: { margin: 0 } }),
  actions: css({ display: 'flex', gap: theme.spacing(1) }),
  muted: css({ color: theme.colors.text.secondary }),
  image: css({ width: 32, height: 32, marginRight: theme.spacing(2) }),
  tabs: css({ paddingBottom: theme.spacing(3) }),
  content: css({ display: 'flex', flexDirection: 'column', flex: 1 }),
});
