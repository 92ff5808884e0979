import { PanelPlugin } from '@grafana/data';
import { config } from '@grafana/runtime';
import { LAYER_IDS, type LayerId } from '../domain/layers/layerId';
import { multiSelectOptions } from '../ui/multiSelectOptions';
import { sayIn } from '../ui/sayIn';
import { OperatorPanel } from './OperatorPanel';
import { DEFAULT_OPTIONS, DESK_PARTS, type DeskPart, type OperatorPanelOptions } from './options';

export const plugin = new PanelPlugin<OperatorPanelOptions>(OperatorPanel)
  .setDataSupport({ annotations: false, alertStates: false })
  .setPanelOptions((builder) => {
    const say = sayIn(config.bootData.user.language);
    const parts: Record<DeskPart, string> = {
      gap: say('Truth gap', 'Wartezeit der Kunden'),
      alerts: say('Firing alerts', 'Feuernde Alarme'),
      incidents: say('Open incidents', 'Offene Störungen'),
      drafts: say('Drafts waiting', 'Wartende Entwürfe'),
    };
    const layers: Record<LayerId, string> = {
      storage: say('Storage', 'Speicher'),
      iaas: 'IaaS',
      node: say('Nodes', 'Knoten'),
      hardware: 'Hardware',
    };
    builder
      .addMultiSelect({
        path: 'parts',
        name: say('Show', 'Zeigen'),
        defaultValue: DEFAULT_OPTIONS.parts,
        settings: { options: multiSelectOptions(DESK_PARTS, parts) },
      })
      .addTextInput({
        path: 'components',
        name: say('Components', 'Komponenten'),
        description: say(
          'Names, or conditions on labels such as region=fra1, separated by commas. Empty: all.',
          'Namen oder Bedingungen an Labels wie region=fra1, durch Kommas getrennt. Leer: alle.'
        ),
        defaultValue: DEFAULT_OPTIONS.components,
      })
      .addSelect({
        path: 'layer',
        name: say('Layer', 'Ebene'),
        defaultValue: DEFAULT_OPTIONS.layer,
        settings: {
          options: [
            { value: '', label: say('All', 'Alle') },
            ...LAYER_IDS.map((id) => ({ value: String(id), label: layers[id] })),
          ],
        },
      })
      .addTextInput({
        path: 'matchers',
        name: say('Alerts with labels', 'Alarme mit Labels'),
        description: say(
          'As in PromQL: severity="critical", cluster=~"fra.*". Empty: all.',
          'Wie in PromQL: severity="critical", cluster=~"fra.*". Leer: alle.'
        ),
        defaultValue: DEFAULT_OPTIONS.matchers,
      });
  });
