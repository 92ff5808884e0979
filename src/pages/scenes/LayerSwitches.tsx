import React from 'react';
import { SceneObjectBase, sceneGraph, type SceneComponentProps, type SceneDataLayerProvider } from '@grafana/scenes';
import { InlineSwitch } from '@grafana/ui';

/** Switches for what is drawn over the graphs, each with its name: the library's own would show one name for all. */
export class LayerSwitches extends SceneObjectBase {
  static Component = LayerSwitchesView;
}

function LayerSwitchesView({ model }: SceneComponentProps<LayerSwitches>) {
  const layers = sceneGraph.getDataLayers(model, true).flatMap((set) => layersOf(set));
  return (
    <>
      {layers.map((layer) => (
        <LayerSwitch key={layer.state.key ?? layer.state.name} layer={layer} />
      ))}
    </>
  );
}

const layersOf = (set: SceneDataLayerProvider): SceneDataLayerProvider[] =>
  'layers' in set.state && Array.isArray(set.state.layers) ? set.state.layers : [set];

function LayerSwitch({ layer }: { layer: SceneDataLayerProvider }) {
  const { name, isEnabled = false } = layer.useState();
  return (
    <InlineSwitch
      id={`layer-${layer.state.key}`}
      label={name}
      showLabel
      value={isEnabled}
      onChange={() => layer.setState({ isEnabled: !isEnabled })}
    />
  );
}
