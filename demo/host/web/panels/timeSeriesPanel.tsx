import { FieldColorModeId, FieldType, PanelPlugin, type DataFrame, type PanelProps } from '@grafana/data';
import { EventBusPlugin, TimeSeries, TooltipPlugin2, usePanelContext } from '@grafana/ui';
import React, { useMemo } from 'react';
import { trusted } from '../narrowing';
import { AnnotationLayer } from './AnnotationLayer';
import { annotationMarkers } from './annotationMarkers';
import { customFieldOptions } from './customFieldOptions';
import { NoDataView } from './NoDataView';
import { SeriesTooltip } from './SeriesTooltip';

type Options = Partial<{
  legend: Partial<React.ComponentProps<typeof TimeSeries>['legend']>;
  tooltip: { mode?: string };
}>;

const canDraw = ({ fields }: DataFrame) =>
  fields.some(({ type }) => type === FieldType.time) && fields.some(({ type }) => type === FieldType.number);
const legendDefaults = trusted<React.ComponentProps<typeof TimeSeries>['legend']>({
  ...{ showLegend: true, displayMode: 'list', placement: 'bottom', calcs: [] },
});

function TimeSeriesPanel({
  data,
  timeRange,
  timeZone,
  width,
  height,
  options,
  fieldConfig,
  onChangeTimeRange,
}: PanelProps<Options>) {
  const { eventBus } = usePanelContext();
  const frames = useMemo(() => data.series.filter(canDraw), [data.series]);
  const markers = useMemo(() => annotationMarkers(data.annotations), [data.annotations]);
  if (frames.length === 0) {
    return <NoDataView data={data} fieldConfig={fieldConfig} />;
  }
  return (
    <TimeSeries
      frames={frames}
      structureRev={data.structureRev}
      timeRange={timeRange}
      timeZone={timeZone}
      width={width}
      height={height}
      legend={{ ...legendDefaults, ...options.legend }}
      options={options}
    >
      {(config, frame) => (
        <>
          <EventBusPlugin config={config} eventBus={eventBus} frame={frame} />
          {options.tooltip?.mode !== 'none' && (
            <TooltipPlugin2
              config={config}
              // TooltipHoverMode.xAll and .xOne; a const enum that is not inlined for others.
              hoverMode={trusted(options.tooltip?.mode === 'single' ? 0 : 1)}
              queryZoom={onChangeTimeRange && ((range) => onChangeTimeRange(trusted(range)))}
              clientZoom
              render={(_, indexes, __, isPinned) => (
                <SeriesTooltip
                  frame={frame}
                  frames={frames}
                  indexes={indexes}
                  timeZone={timeZone}
                  isPinned={isPinned}
                />
              )}
            />
          )}
          <AnnotationLayer config={config} markers={markers} timeZone={timeZone} />
        </>
      )}
    </TimeSeries>
  );
}

/** Time series: lines, bars, points, stacking, thresholds, legend, tooltip, zoom, annotations. */
export const timeSeriesPanel = new PanelPlugin<Options>(TimeSeriesPanel)
  .setDataSupport({ annotations: true, alertStates: true })
  .useFieldConfig({
    standardOptions: trusted({
      color: { settings: { byValueSupport: true }, defaultValue: { mode: FieldColorModeId.PaletteClassic } },
    }),
    useCustomConfig: customFieldOptions({
      drawStyle: 'line',
      lineInterpolation: 'linear',
      lineWidth: 1,
      lineStyle: undefined,
      fillOpacity: 0,
      gradientMode: 'none',
      fillBelowTo: undefined,
      barAlignment: 0,
      barWidthFactor: 0.6,
      showPoints: 'auto',
      pointSize: 5,
      spanNulls: false,
      insertNulls: false,
      stacking: { mode: 'none', group: 'A' },
      transform: undefined,
      thresholdsStyle: { mode: 'off' },
      hideFrom: { tooltip: false, viz: false, legend: false },
      scaleDistribution: { type: 'linear' },
      axisPlacement: 'auto',
      axisLabel: '',
      axisColorMode: 'text',
      axisBorderShow: false,
      axisCenteredZero: false,
      axisGridShow: undefined,
      axisSoftMin: undefined,
      axisSoftMax: undefined,
      axisWidth: undefined,
    }),
  });
