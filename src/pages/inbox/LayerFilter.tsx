import React from 'react';
import { t } from '@grafana/i18n';
import { locationService } from '@grafana/runtime';
import { FilterPill, Stack } from '@grafana/ui';
import { LAYER_IDS, type LayerId } from '../../domain/layers/layerId';
import { LAYER_PARAM } from '../../routes';
import { asIs } from '../../words/asIs';
import { layerTitle } from '../overview/layerWords';

interface Props {
  /** The layer that is shown alone; undefined if all are. */
  chosen: LayerId | undefined;
  /** How many alerts each layer has. */
  counts: ReadonlyMap<LayerId, number>;
}

/** Narrows the inbox to one layer; the choice stands in the address, so that it can be linked to. */
export function LayerFilter({ chosen, counts }: Props) {
  const choose = (layer: LayerId | undefined) => locationService.partial({ [LAYER_PARAM]: layer ?? null });
  return (
    <div role="group" aria-label={t('inbox.filter', 'Layers')}>
      <Stack direction="row" gap={1} wrap="wrap">
        <FilterPill
          label={t('inbox.all-layers', 'All layers')}
          selected={chosen === undefined}
          onClick={() => choose(undefined)}
        />
        {LAYER_IDS.filter((layer) => layer === chosen || counts.has(layer)).map((layer) => (
          <FilterPill
            key={layer}
            label={t('inbox.layer', '{{layer}} ({{number}})', {
              layer: layerTitle(layer),
              number: counts.get(layer) ?? 0,
              ...asIs,
            })}
            selected={layer === chosen}
            onClick={() => choose(layer)}
          />
        ))}
      </Stack>
    </div>
  );
}
