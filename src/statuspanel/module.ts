import { PanelPlugin } from '@grafana/data';
import { DEFAULT_OPTIONS, type StatusPanelOptions } from './options';
import { StatusPanel } from './StatusPanel';

// Shown to customers, on public dashboards too: asks nothing but the public status page.
export const plugin = new PanelPlugin<StatusPanelOptions>(StatusPanel)
  .setDataSupport({ annotations: false, alertStates: false })
  .setPanelOptions((builder) =>
    builder
      .addTextInput({
        path: 'publicUrl',
        name: 'Address of the status page',
        description:
          'Where customers read it. Empty: the address in the settings of Leitstand, for signed-in users only.',
        defaultValue: DEFAULT_OPTIONS.publicUrl,
        settings: { placeholder: 'https://status.example.org' },
      })
      .addBooleanSwitch({ path: 'showBanner', name: 'Overall sentence', defaultValue: DEFAULT_OPTIONS.showBanner })
      .addBooleanSwitch({ path: 'showIncidents', name: 'Incidents', defaultValue: DEFAULT_OPTIONS.showIncidents })
      .addBooleanSwitch({ path: 'showComponents', name: 'Services', defaultValue: DEFAULT_OPTIONS.showComponents })
  );
