import { CATALOG_PAGES } from '../../catalog/pages';
import { needsOf } from '../../catalog/coverage/presenceQuery';
import type { CatalogPage, Need, Panel } from '../../catalog/model';
import { panelsOf } from '../../catalog/layout';
import type { LayerId } from '../../domain/layers/layerId';

/** A panel of the catalogue that shows how a layer fared over time. */
export interface AffectedGraph {
  page: CatalogPage;
  panel: Panel;
  needs: readonly Need[];
}

/**
 * What a layer's operators look at first: its graphs over time, those that need no recording before the others. A layer without
 * any, as the fleet of nodes is, shows how it is now. Nothing that belongs to customers.
 */
export function affectedGraphs(layer: LayerId, limit: number): AffectedGraph[] {
  const page = CATALOG_PAGES.find((candidate) => candidate.layer === layer);
  if (page === undefined) {
    return [];
  }
  const panels = page.sections
    .filter(({ tenants }) => !tenants)
    .flatMap((section) => panelsOf(section).map((panel) => ({ page, panel, needs: needsOf(panel, section) })))
    .filter(({ panel }) => !panel.tenants);
  const overTime = panels.filter(({ panel }) => panel.viz === 'timeseries');
  const now = panels.filter(({ panel }) => panel.viz === 'bargauge' || panel.viz === 'stat');
  const shown = overTime.length > 0 ? overTime : now;
  const isRecorded = ({ panel }: AffectedGraph) => Number(panel.recorded !== undefined);
  return [...shown].sort((a, b) => isRecorded(a) - isRecorded(b)).slice(0, limit);
}
