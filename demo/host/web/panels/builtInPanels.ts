import type { PanelPlugin } from '@grafana/data';
import { trusted } from '../narrowing';
import { barGaugePanel } from './barGaugePanel';
import { gaugePanel } from './gaugePanel';
import { statPanel } from './statPanel';
import { stateTimelinePanel } from './stateTimelinePanel';
import { tablePanel } from './tablePanel';
import { textPanel } from './textPanel';
import { timeSeriesPanel } from './timeSeriesPanel';

/** The host's stand-ins for Grafana's panels, by panel id. */
export const builtInPanels: Partial<Record<string, PanelPlugin>> = {
  bargauge: trusted(barGaugePanel),
  gauge: trusted(gaugePanel),
  stat: trusted(statPanel),
  'state-timeline': stateTimelinePanel,
  table: trusted(tablePanel),
  text: trusted(textPanel),
  timeseries: trusted(timeSeriesPanel),
};
