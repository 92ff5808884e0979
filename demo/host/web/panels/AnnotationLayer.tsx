import { css } from '@emotion/css';
import { dateTimeFormat, textUtil, type GrafanaTheme2, type TimeZone } from '@grafana/data';
import { selectors } from '@grafana/e2e-selectors';
import { RenderUserContentAsHTML, Tooltip, useStyles2, useTheme2, type UPlotConfigBuilder } from '@grafana/ui';
import React, { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type uPlot from 'uplot';
import type { AnnotationMarker } from './annotationMarkers';

interface Props {
  config: UPlotConfigBuilder;
  markers: AnnotationMarker[];
  timeZone: TimeZone;
}

/** Draws annotations over a time series: a line and a marker each, a shaded band for a period; the text on hover. */
export function AnnotationLayer({ config, markers, timeZone }: Props) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const [drawn, setDrawn] = useState<{ plot: uPlot; revision: number }>();
  useLayoutEffect(() => {
    let revision = 0;
    config.addHook('draw', (plot) => setDrawn({ plot, revision: ++revision }));
    config.addHook('destroy', () => setDrawn(undefined));
  }, [config]);
  if (!drawn) {
    return null;
  }
  const { plot } = drawn;
  const width = plot.over.clientWidth;
  const clamp = (x: number) => Math.min(Math.max(x, 0), width);
  return createPortal(
    markers.map((marker, index) => {
      const start = plot.valToPos(marker.time, 'x');
      const end = plot.valToPos(marker.timeEnd ?? marker.time, 'x');
      if (end < 0 || start > width) {
        return null;
      }
      const color = theme.visualization.getColorByName(marker.color ?? 'rgba(0, 211, 255, 1)');
      const [left, right] = [clamp(start), clamp(end)];
      const period = marker.timeEnd ? { width: Math.max(right - left, 6) } : {};
      return (
        <React.Fragment key={index}>
          <div className={styles.band} style={{ left, width: right - left, background: color, borderColor: color }} />
          <Tooltip content={<Text marker={marker} timeZone={timeZone} />} placement="top" interactive>
            <button
              type="button"
              className={marker.timeEnd ? styles.period : styles.point}
              style={{ left, background: color, borderBottomColor: color, ...period }}
              aria-label={`Annotation ${marker.title || marker.text}`}
              data-testid={selectors.pages.Dashboard.Annotations.marker}
              data-annotation-title={marker.title}
            />
          </Tooltip>
        </React.Fragment>
      );
    }),
    plot.over
  );
}

function Text({
  marker: { title, text, tags, time, timeEnd },
  timeZone,
}: {
  marker: AnnotationMarker;
  timeZone: TimeZone;
}) {
  const at = (value: number) => dateTimeFormat(value, { timeZone });
  return (
    <div data-testid="annotation-marker">
      {title && <strong>{title}</strong>}
      <div>{timeEnd ? `${at(time)} – ${at(timeEnd)}` : at(time)}</div>
      {text && <RenderUserContentAsHTML component="div" content={textUtil.sanitize(text)} />}
      {tags.length > 0 && <div>{tags.join(', ')}</div>}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const marker = { position: 'absolute', padding: 0, cursor: 'pointer', zIndex: theme.zIndex.typeahead } as const;
  return {
    band: css({
      ...{ position: 'absolute', top: 0, bottom: 0, opacity: 0.18, pointerEvents: 'none', minWidth: 1 },
      ...{ borderLeft: '1px dashed', borderRight: '1px dashed' },
    }),
    point: css({
      ...marker,
      ...{ bottom: -6, width: 0, height: 0, marginLeft: -5, background: 'none !important', borderStyle: 'solid' },
      ...{ borderWidth: '0 5px 6px', borderColor: 'transparent' },
    }),
    period: css({ ...marker, bottom: -6, height: 6, border: 'none', borderRadius: theme.shape.radius.default }),
  };
};
