import { config } from '@grafana/runtime';
import { PanelOptionsEditorBuilder, standardEditorsRegistry, type PanelPlugin } from '@grafana/data';
import { plugin as operators } from '../operatorpanel/module';
import { plugin as customers } from '../statuspanel/module';

// Grafana registers its editors when it starts.
standardEditorsRegistry.setInit(() =>
  ['multi-select', 'text', 'select', 'radio'].map((id) => ({ id, name: id, editor: () => null }))
);

/** Every word of a panel's editor, in its order. */
const wordsOf = (plugin: PanelPlugin, language: string): string[] => {
  config.bootData.user.language = language;
  const builder = new PanelOptionsEditorBuilder<object>();
  plugin.getPanelOptionsSupplier()(builder, { data: [] });
  return builder.getItems().flatMap(({ name, description = '', settings }) => {
    const labels: string[] = (settings?.options ?? []).map(({ label }: { label: string }) => label);
    return [name, description, ...labels].filter((word) => word !== '');
  });
};

/** The same in both languages. */
const COMMON = ['Banner', 'English', 'Deutsch', 'IaaS', 'Hardware'];

test.each([
  ['customers', customers, 'Dienste'],
  ['operators', operators, 'Komponenten'],
])(
  'the editor of the %s’ panel speaks German to who has set Grafana to German, English to others',
  (_, plugin, word) => {
    const english = wordsOf(plugin, 'fr-FR');
    const german = wordsOf(plugin, 'de-DE');
    expect(german).toContain(word);
    expect(german).toHaveLength(english.length);
    expect(german.filter((each, position) => each === english[position] && !COMMON.includes(each))).toEqual([]);
  }
);
