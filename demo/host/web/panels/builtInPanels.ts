import type { PanelPlugin } from '@grafana/data';
import { timeSeriesPanel } from './timeSeriesPanel';

/** The host's stand-ins for Grafana's panels, by panel id. */
export const builtInPanels: Partial<Record<string, PanelPlugin>> = {
  timeseries: timeSeriesPanel,
};
