import { applyFieldOverrides, type PanelPlugin } from '@grafana/data';
import { config, getAppEvents, getTemplateSrv, type PanelRendererProps } from '@grafana/runtime';
import { PanelChrome } from '@grafana/ui';
import React, { useEffect, useMemo, useState } from 'react';
import { importPanel } from '../plugins/importPlugin';

/** Grafana's `PanelRenderer` for plugins that draw a panel without scenes: frame, field options, the panel itself. */
export function PanelRenderer({
  pluginId,
  title,
  data,
  width,
  height,
  options,
  fieldConfig,
  timeZone = 'browser',
}: PanelRendererProps) {
  const [plugin, setPlugin] = useState<PanelPlugin>();
  useEffect(() => {
    importPanel(pluginId).then(setPlugin, console.error);
  }, [pluginId]);
  const source = useMemo(() => fieldConfig ?? { defaults: {}, overrides: [] }, [fieldConfig]);
  const replaceVariables = getTemplateSrv().replace;
  const series = useMemo(
    () =>
      applyFieldOverrides({
        ...{ data: data?.series, fieldConfig: source, theme: config.theme2, timeZone, replaceVariables },
        fieldConfigRegistry: plugin?.fieldConfigRegistry,
      }),
    [data, source, timeZone, replaceVariables, plugin]
  );
  const Panel = plugin?.panel;
  if (!Panel || !data) {
    return null;
  }
  const common = {
    id: 1,
    title,
    options: options ?? {},
    fieldConfig: source,
    transparent: false,
    renderCounter: 0,
    timeZone,
  };
  const quiet = {
    onOptionsChange: () => undefined,
    onFieldConfigChange: () => undefined,
    onChangeTimeRange: () => undefined,
  };
  return (
    <PanelChrome title={title} width={width} height={height}>
      {(innerWidth, innerHeight) => (
        <Panel
          {...common}
          {...quiet}
          data={{ ...data, series }}
          timeRange={data.timeRange}
          width={innerWidth}
          height={innerHeight}
          replaceVariables={replaceVariables}
          eventBus={getAppEvents()}
        />
      )}
    </PanelChrome>
  );
}
