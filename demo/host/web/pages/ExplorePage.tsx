import { getDefaultTimeRange } from '@grafana/data';
import { usePluginLinks } from '@grafana/runtime';
import { Dropdown, Field, Input, Menu, ToolbarButton } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import { PluginPage } from '../chrome/PluginPage';
import { menuTitle } from './menuTitle';

/** `/explore`: a query's text and the menu *Add* with what apps add to `grafana/explore/toolbar/action`; nothing is queried. */
export function ExplorePage() {
  const [expr, setExpr] = useState('');
  const context = useMemo(() => {
    const { raw } = getDefaultTimeRange();
    const targets = [{ refId: 'A', expr }];
    return { exploreId: 'left', targets, data: { series: [] }, timeRange: raw, timeZone: 'browser' };
  }, [expr]);
  const { links } = usePluginLinks({
    extensionPointId: 'grafana/explore/toolbar/action',
    context,
    limitPerPlugin: 3,
  });
  const menu = (
    <Menu>
      {links.map(({ id, title, icon, onClick }) => (
        <Menu.Item key={id} label={menuTitle(title)} ariaLabel={title} icon={icon ?? 'plug'} onClick={onClick} />
      ))}
    </Menu>
  );
  return (
    <PluginPage pageNav={{ text: 'Explore' }}>
      <Dropdown overlay={menu} placement="bottom-start">
        <ToolbarButton variant="canvas">Add</ToolbarButton>
      </Dropdown>
      <Field label="Query" htmlFor="explore-query">
        <Input id="explore-query" value={expr} onChange={(event) => setExpr(event.currentTarget.value)} />
      </Field>
    </PluginPage>
  );
}
