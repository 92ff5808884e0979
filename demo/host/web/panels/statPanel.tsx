import { PanelPlugin } from '@grafana/data';
import { config } from '@grafana/runtime';
import { BigValue, BigValueColorMode, BigValueGraphMode, BigValueJustifyMode, BigValueTextMode } from '@grafana/ui';
import React from 'react';
import type { ValueOptions } from './fieldValues';
import { Repeated } from './Repeated';

interface Options extends ValueOptions {
  colorMode?: BigValueColorMode;
  graphMode?: BigValueGraphMode;
  justifyMode?: BigValueJustifyMode;
  textMode?: BigValueTextMode;
}

/** Stat: big values with a sparkline. */
export const statPanel = new PanelPlugin<Options>((panel) => {
  const { colorMode = BigValueColorMode.Value, graphMode = BigValueGraphMode.Area } = panel.options;
  const { justifyMode = BigValueJustifyMode.Auto, textMode = BigValueTextMode.Auto } = panel.options;
  return (
    <Repeated
      panel={panel}
      sparkline={graphMode !== BigValueGraphMode.None}
      draw={({ value, width, height, count, onClick }) => (
        <BigValue
          value={value.display}
          sparkline={graphMode === BigValueGraphMode.None ? undefined : value.sparkline}
          textMode={textMode === BigValueTextMode.Auto && count === 1 ? BigValueTextMode.Value : textMode}
          hasLinks={value.hasLinks}
          theme={config.theme2}
          {...{ width, height, onClick, colorMode, graphMode, justifyMode }}
        />
      )}
    />
  );
}).useFieldConfig();
