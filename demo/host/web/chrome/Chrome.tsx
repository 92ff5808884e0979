import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { config } from '@grafana/runtime';
import { Badge, Dropdown, Icon, Menu, ToolbarButton, useStyles2 } from '@grafana/ui';
import React, { useState, type ReactNode } from 'react';
import { CommandPalette } from './CommandPalette';
import { MegaMenu } from './MegaMenu';
import { crumbsOf, useShown } from './navigation';

const closedKey = 'plugin-host.menu-closed';

/** Top bar (menu, breadcrumbs, who is signed in), navigation on the left, the page beside it. */
export function Chrome({ children }: { children: ReactNode }) {
  const styles = useStyles2(getStyles);
  // On a phone the menu would leave no room for the page.
  const [isOpen, setOpen] = useState(window.innerWidth >= 800 && window.localStorage.getItem(closedKey) !== 'true');
  const toggle = () => {
    window.localStorage.setItem(closedKey, String(isOpen));
    setOpen(!isOpen);
  };
  const { user } = config.bootData;
  const who = user.name || user.login || 'Signed in';
  const menu = (
    <Menu header={<div className={styles.who}>{`${who} · ${user.orgRole}`}</div>}>
      <Menu.Item url="/logout" label="Sign out" icon="arrow-from-right" target="_self" />
    </Menu>
  );
  return (
    <div className={styles.app}>
      <CommandPalette />
      <header className={styles.bar}>
        <ToolbarButton narrow onClick={toggle} tooltip={isOpen ? 'Close menu' : 'Open menu'}>
          <Icon name="bars" size="xl" />
        </ToolbarButton>
        <Badge
          text="Plugin host"
          color="purple"
          tooltip="A test bed that runs the plugin with Grafana's libraries. This is not Grafana."
        />
        <Breadcrumbs />
        <Dropdown overlay={menu} placement="bottom-end">
          <ToolbarButton aria-label="Profile" icon="user">
            {who}
          </ToolbarButton>
        </Dropdown>
      </header>
      <div className={styles.below}>
        {isOpen && <MegaMenu />}
        <main className={styles.page} id="pageContent">
          {children}
        </main>
      </div>
    </div>
  );
}

function Breadcrumbs() {
  const styles = useStyles2(getStyles);
  const crumbs = [{ text: 'Home', href: '/' }, ...crumbsOf(useShown())];
  return (
    <nav aria-label="Breadcrumbs" className={styles.crumbs}>
      <ol>
        {crumbs.map(({ text, href }, index) => (
          <li key={`${index} ${href}`}>
            {index === crumbs.length - 1 ? (
              <span aria-current="page" data-testid={`data-testid ${text} breadcrumb`}>
                {text}
              </span>
            ) : (
              <>
                <a href={href} data-testid={`data-testid ${text} breadcrumb`}>
                  {text}
                </a>
                <Icon name="angle-right" />
              </>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  // Not shrunk to the window by the libraries' style of .grafana-app: what sticks to the top would leave it.
  app: css({
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    minHeight: '100vh',
    background: theme.colors.background.canvas,
  }),
  bar: css({
    position: 'sticky',
    top: 0,
    zIndex: theme.zIndex.navbarFixed,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    height: 40,
    padding: theme.spacing(0, 1),
    background: theme.colors.background.primary,
    borderBottom: `1px solid ${theme.colors.border.weak}`,
  }),
  crumbs: css({
    flex: 1,
    overflow: 'hidden',
    ol: { display: 'flex', listStyle: 'none', margin: 0 },
    li: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      paddingRight: theme.spacing(0.5),
      whiteSpace: 'nowrap',
    },
    a: { color: theme.colors.text.secondary, '&:hover': { textDecoration: 'underline' } },
  }),
  who: css({ padding: theme.spacing(0.5, 1), color: theme.colors.text.secondary }),
  below: css({ display: 'flex', flex: 1, minWidth: 0 }),
  page: css({ display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0 }),
});
