import { PanelPlugin } from '@grafana/data';
import { LAYER_IDS } from '../domain/layers/layerId';
import { multiSelectOptions } from '../ui/multiSelectOptions';
import { OperatorPanel } from './OperatorPanel';
import { DEFAULT_OPTIONS, DESK_PARTS, type DeskPart, type OperatorPanelOptions } from './options';

const PART_NAMES: Record<DeskPart, string> = {
  gap: 'Truth gap',
  alerts: 'Firing alerts',
  incidents: 'Open incidents',
  drafts: 'Drafts waiting',
};

export const plugin = new PanelPlugin<OperatorPanelOptions>(OperatorPanel)
  .setDataSupport({ annotations: false, alertStates: false })
  .setPanelOptions((builder) =>
    builder
      .addMultiSelect({
        path: 'parts',
        name: 'Show',
        defaultValue: DEFAULT_OPTIONS.parts,
        settings: { options: multiSelectOptions(DESK_PARTS, PART_NAMES) },
      })
      .addTextInput({
        path: 'components',
        name: 'Components',
        description: 'Names, or conditions on labels such as region=fra1, separated by commas. Empty: all.',
        defaultValue: DEFAULT_OPTIONS.components,
      })
      .addSelect({
        path: 'layer',
        name: 'Layer',
        defaultValue: DEFAULT_OPTIONS.layer,
        settings: {
          options: [{ value: '', label: 'All' }, ...LAYER_IDS.map((value) => ({ value: String(value), label: value }))],
        },
      })
      .addTextInput({
        path: 'matchers',
        name: 'Alerts with labels',
        description: 'As in PromQL: severity="critical", cluster=~"fra.*". Empty: all.',
        defaultValue: DEFAULT_OPTIONS.matchers,
      })
  );
