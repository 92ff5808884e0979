import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { RadioButtonGroup, Stack, Text } from '@grafana/ui';
import { LAYER_IDS, type LayerId } from '../../domain/layers/layerId';
import { layersOfComponent } from '../../domain/layers/layersOfComponent';
import type { Component, Incident } from '../../domain/status/model';
import { useSettings } from '../../settings/useSettings';
import { layerTitle } from '../overview/layerWords';
import { graphScene } from './graphScene';

interface Props {
  incident: Incident;
  components: readonly Component[];
}

/** How the affected layers fared, with the incident drawn in. */
export function AffectedGraphs({ incident, components }: Props) {
  const affected = components.filter(({ id }) => incident.affects.some(({ reference }) => reference === id));
  const layers = LAYER_IDS.filter((id) => affected.some((component) => layersOfComponent(component).includes(id)));
  const [chosen, setChosen] = useState<LayerId>();
  const layer = chosen !== undefined && layers.includes(chosen) ? chosen : layers[0];
  return (
    <section aria-label={t('context.graphs', 'Affected graphs')}>
      <Stack direction="column" gap={1}>
        <Text element="h3" variant="h5">
          {t('context.graphs', 'Affected graphs')}
        </Text>
        {layers.length > 1 && (
          <RadioButtonGroup
            size="sm"
            aria-label={t('context.layer', 'Layer')}
            options={layers.map((id) => ({ value: id, label: layerTitle(id) }))}
            value={layer}
            onChange={setChosen}
          />
        )}
        {layer === undefined ? (
          <Text color="secondary">
            {t('context.graphs-none', 'No affected component stands on a layer that is drawn here.')}
          </Text>
        ) : (
          <LayerGraphs key={`${layer}/${incident.beganAt}/${incident.endedAt}`} layer={layer} incident={incident} />
        )}
      </Stack>
    </section>
  );
}

function LayerGraphs({ layer, incident: { beganAt, endedAt } }: { layer: LayerId; incident: Incident }) {
  const settings = useSettings();
  // Made once: whoever looks at a graph keeps it. Other times are another component, by its key.
  const [scene] = useState(() => graphScene(layer, { beganAt, endedAt }, settings, Date.now()));
  return scene === undefined ? null : <scene.Component model={scene} />;
}

export default AffectedGraphs;
