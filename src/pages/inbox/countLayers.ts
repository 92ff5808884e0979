import type { LayerId } from '../../domain/layers/layerId';
import { layerOfAlert } from '../../domain/layers/layerOfAlert';
import type { InboxRow } from './inboxRows';

/** How many rows tell of each layer; layers without any are left out. */
export function countLayers(rows: readonly InboxRow[]): Map<LayerId, number> {
  const counts = new Map<LayerId, number>();
  for (const { alert } of rows) {
    const layer = layerOfAlert(alert);
    if (layer !== undefined) {
      counts.set(layer, (counts.get(layer) ?? 0) + 1);
    }
  }
  return counts;
}
