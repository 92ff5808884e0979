import type { PluginExtensionLink } from '@grafana/data';
import { selectors } from '@grafana/e2e-selectors';
import { locationService, usePluginLinks } from '@grafana/runtime';
import { Button, Dropdown, IconButton, Menu, Modal } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import { menuTitle } from '../menuTitle';
import type { AlertInstance, CombinedRule } from './combinedRules';

/**
 * The menu at the end of an instance's row: what apps add to `grafana/alerting/instance/action`, three per app. As in
 * Grafana, a link with a path asks before leaving the page, and its `onClick` is not called.
 */
export function InstanceActions({ instance, rule }: { instance: AlertInstance; rule: CombinedRule }) {
  const [leaving, setLeaving] = useState<PluginExtensionLink>();
  const context = useMemo(() => ({ instance, rule }), [instance, rule]);
  const { links } = usePluginLinks({
    extensionPointId: 'grafana/alerting/instance/action',
    context,
    limitPerPlugin: 3,
  });
  if (links.length === 0) {
    return null;
  }
  const item = (link: PluginExtensionLink) => (
    <Menu.Item
      key={link.id}
      testId={selectors.pages.Explore.toolbar.add(link.title)}
      ariaLabel={link.title}
      label={menuTitle(link.title)}
      icon={link.icon ?? 'plug'}
      onClick={(event) => (link.path ? setLeaving(link) : link.onClick?.(event))}
    />
  );
  const categories = [...new Set(links.map(({ category }) => category).filter((name) => name !== undefined))];
  const loose = links.filter(({ category }) => !category);
  const menu = (
    <Menu>
      {categories.map((name) => (
        <Menu.Group key={name} label={menuTitle(name)}>
          {links.filter(({ category }) => category === name).map(item)}
        </Menu.Group>
      ))}
      {categories.length > 0 && loose.length > 0 && <Menu.Divider />}
      {loose.map(item)}
    </Menu>
  );
  const dismiss = () => setLeaving(undefined);
  return (
    <>
      <Dropdown placement="bottom-start" overlay={menu}>
        <IconButton name="ellipsis-v" aria-label="Actions" variant="secondary" />
      </Dropdown>
      {leaving?.path && (
        <Modal title={leaving.title} isOpen onDismiss={dismiss}>
          <p>Do you want to proceed in the current tab or open a new tab?</p>
          <Modal.ButtonRow>
            <Button onClick={dismiss} fill="outline" variant="secondary">
              Cancel
            </Button>
            <Button variant="secondary" icon="external-link-alt" onClick={() => window.open(leaving.path, '_blank')}>
              Open in new tab
            </Button>
            <Button icon="apps" onClick={() => leaving.path && locationService.push(leaving.path)}>
              Open
            </Button>
          </Modal.ButtonRow>
        </Modal>
      )}
    </>
  );
}
