import { useMemo } from 'react';
import { usePluginContext } from '@grafana/data';
import { parseSettings } from './parseSettings';
import type { Settings } from './settings';

/** The app's settings, on its pages and in the modals it opens elsewhere in Grafana. */
export function useSettings(): Settings {
  const jsonData = usePluginContext()?.meta.jsonData;
  return useMemo(() => parseSettings(jsonData).settings, [jsonData]);
}
