import type { Component, Incident } from '../status/model';
import type { LayerId } from './layerId';
import { layersOfComponent } from './layersOfComponent';

/** Whether an incident or maintenance affects a component of the layer. One that names no known component concerns all layers. */
export function isOfLayer(
  incident: Pick<Incident, 'affects'>,
  components: readonly Component[],
  layer: LayerId
): boolean {
  const affected = components.filter(({ id }) => incident.affects.some(({ reference }) => reference === id));
  return affected.length === 0 || affected.some((component) => layersOfComponent(component).includes(layer));
}
