import { css, cx } from '@emotion/css';
import { toIconName, type GrafanaTheme2, type NavModelItem } from '@grafana/data';
import { selectors } from '@grafana/e2e-selectors';
import { Icon, IconButton, useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';
import { findEntry, navTree, useLocation } from './navigation';

/** The navigation of the boot data, as Grafana shows it on its left side. */
export function MegaMenu() {
  const styles = useStyles2(getStyles);
  const { pathname } = useLocation();
  const active = findEntry(pathname, navTree())?.url;
  const items = navTree().filter(({ id }) => id !== 'profile' && id !== 'help');
  return (
    <div data-testid={selectors.components.NavMenu.Menu} className={styles.menu}>
      <nav>
        <ul aria-label="Navigation">
          {items.map((item) => (
            <Entry key={item.text} item={item} active={active} level={0} />
          ))}
        </ul>
      </nav>
    </div>
  );
}

function Entry({ item, active, level }: { item: NavModelItem; active: string | undefined; level: number }) {
  const styles = useStyles2(getStyles);
  const children = item.children?.filter(({ hideFromTabs, isCreateAction }) => !hideFromTabs && !isCreateAction) ?? [];
  const [isOpen, setOpen] = useState<boolean>();
  const isExpanded = isOpen ?? holds(item, active);
  const isCurrent = item.url === active;
  return (
    <li>
      <div className={styles.line} style={{ paddingLeft: level * 24 }}>
        <a
          href={item.url}
          className={cx(styles.link, isCurrent && styles.current)}
          aria-current={isCurrent ? 'page' : undefined}
          data-testid={selectors.components.NavMenu.item}
        >
          {level === 0 && <Picture item={item} />}
          {item.text}
        </a>
        {children.length > 0 && (
          <IconButton
            name={isExpanded ? 'angle-up' : 'angle-down'}
            aria-label={`${isExpanded ? 'Collapse' : 'Expand'} section: ${item.text}`}
            onClick={() => setOpen(!isExpanded)}
          />
        )}
      </div>
      {isExpanded && children.length > 0 && (
        <ul>
          {children.map((child) => (
            <Entry key={child.text} item={child} active={active} level={level + 1} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Whether an entry or one below it is the active one. */
const holds = ({ url, children = [] }: NavModelItem, active: string | undefined): boolean =>
  active !== undefined && (url === active || children.some((child) => holds(child, active)));

function Picture({ item: { icon, img } }: { item: NavModelItem }) {
  const styles = useStyles2(getStyles);
  return img ? (
    <img src={img} alt="" className={styles.image} />
  ) : (
    <Icon name={toIconName(icon ?? '') ?? 'link'} size="lg" />
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  menu: css({
    position: 'sticky',
    top: 40,
    alignSelf: 'flex-start',
    width: 236,
    flexShrink: 0,
    height: 'calc(100vh - 40px)',
    overflowY: 'auto',
    padding: theme.spacing(2, 1),
    background: theme.colors.background.primary,
    borderRight: `1px solid ${theme.colors.border.weak}`,
    ul: { listStyle: 'none', margin: 0 },
  }),
  line: css({ display: 'flex', alignItems: 'center', height: theme.spacing(4), paddingRight: theme.spacing(0.5) }),
  link: css({
    display: 'flex',
    flex: 1,
    gap: theme.spacing(1),
    alignItems: 'center',
    padding: theme.spacing(0.5, 1),
    borderRadius: theme.shape.radius.default,
    color: theme.colors.text.secondary,
    '&:hover': { color: theme.colors.text.primary, background: theme.colors.action.hover },
  }),
  current: css({ color: theme.colors.text.primary, background: theme.colors.action.selected }),
  image: css({ width: 18, height: 18 }),
});
