import { PanelPlugin, VizOrientation } from '@grafana/data';
import { config } from '@grafana/runtime';
import { BarGaugeDisplayMode } from '@grafana/schema';
import { BarGauge } from '@grafana/ui';
import React from 'react';
import type { ValueOptions } from './fieldValues';
import { Repeated } from './Repeated';

interface Options extends ValueOptions {
  displayMode?: BarGaugeDisplayMode;
  showUnfilled?: boolean;
}

/** Bar gauge: values as bars. */
export const barGaugePanel = new PanelPlugin<Options>((panel) => {
  const { displayMode = BarGaugeDisplayMode.Gradient, showUnfilled = true, orientation } = panel.options;
  const isHorizontal =
    orientation === VizOrientation.Horizontal ||
    (orientation !== VizOrientation.Vertical && panel.width > panel.height);
  return (
    <Repeated
      panel={{
        ...panel,
        options: { ...panel.options, orientation: isHorizontal ? VizOrientation.Horizontal : VizOrientation.Vertical },
      }}
      draw={({ value: { display, field, view, colIndex }, width, height, onClick }) => (
        <BarGauge
          value={display}
          field={field}
          display={view?.getFieldDisplayProcessor(colIndex ?? 0)}
          orientation={isHorizontal ? VizOrientation.Horizontal : VizOrientation.Vertical}
          theme={config.theme2}
          isOverflow={false}
          {...{ width, height, onClick, displayMode, showUnfilled }}
        />
      )}
    />
  );
}).useFieldConfig();
