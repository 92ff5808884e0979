import { rangeUtil } from '@grafana/data';
import type { Need } from '../../catalog/model';
import type { SceneSettings } from './sceneSettings';

/**
 * Shortest step of a panel's queries: the scrape interval of the slowest exporter it reads. Grafana makes the window of
 * a rate four times as long, so that rates have samples at any scrape interval.
 */
export function minIntervalOf(
  needs: readonly Need[],
  { scrapeInterval, scrapeIntervals }: Pick<SceneSettings, 'scrapeInterval' | 'scrapeIntervals'>
): string {
  const own = needs.flat().flatMap((exporter) => scrapeIntervals[exporter] ?? []);
  return [scrapeInterval, ...own].reduce((longest, each) =>
    rangeUtil.intervalToMs(each) > rangeUtil.intervalToMs(longest) ? each : longest
  );
}
