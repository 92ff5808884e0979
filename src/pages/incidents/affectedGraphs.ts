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

/** The first graphs over time of a layer's first section that has any: what its operators look at first. None that belongs to customers. */
export function affectedGraphs(layer: LayerId, limit: number): AffectedGraph[] {
  const page = CATALOG_PAGES.find((candidate) => candidate.layer === layer);
  if (page === undefined) {
    return [];
  }
  return page.sections
    .filter(({ tenants }) => !tenants)
    .flatMap((section) =>
      panelsOf(section)
        .filter((panel) => panel.viz === 'timeseries' && !panel.tenants && !panel.recorded)
        .map((panel) => ({ page, panel, needs: needsOf(panel, section) }))
    )
    .slice(0, limit);
}
