import { PanelPlugin } from '@grafana/data';
import { config } from '@grafana/runtime';
import { multiSelectOptions } from '../ui/multiSelectOptions';
import { sayIn } from '../ui/sayIn';
import { DatasourceEditor } from './DatasourceEditor';
import { DEFAULT_OPTIONS, type StatusPanelOptions, type View, VIEWS } from './options';
import { StatusPanel } from './StatusPanel';
import { wordsFor } from './words';

// Shown to customers, on public dashboards too: asks nothing but what is public.
export const plugin = new PanelPlugin<StatusPanelOptions>(StatusPanel)
  .setDataSupport({ annotations: false, alertStates: false })
  .setPanelOptions((builder) => {
    const { language } = config.bootData.user;
    const say = sayIn(language);
    const words = wordsFor('auto', language);
    const views: Record<View, string> = {
      banner: 'Banner',
      incidents: words.incidents,
      list: say('List of services', 'Liste der Dienste'),
      grid: say('Grid (service × region)', 'Raster (Dienst × Region)'),
      strip: say('Last 90 days', 'Letzte 90 Tage'),
      maintenance: words.page.headings.maintenance,
    };
    builder
      .addMultiSelect({
        path: 'views',
        name: say('Show', 'Zeigen'),
        defaultValue: DEFAULT_OPTIONS.views,
        settings: { options: multiSelectOptions(VIEWS, views) },
      })
      .addTextInput({
        path: 'title',
        name: say('Title', 'Titel'),
        description: say(
          'Stands above everything: a frame on another page shows no title of a panel.',
          'Steht über allem, auch wo ein Panel keinen Titel zeigt.'
        ),
        defaultValue: DEFAULT_OPTIONS.title,
      })
      .addTextInput({
        path: 'components',
        name: say('Services', 'Dienste'),
        description: say(
          'Names, or conditions on labels such as region=fra1, separated by commas. Empty: all.',
          'Namen oder Bedingungen wie region=fra1, mit Kommas. Leer: alle.'
        ),
        defaultValue: DEFAULT_OPTIONS.components,
      })
      .addRadio({
        path: 'language',
        name: say('Language', 'Sprache'),
        defaultValue: DEFAULT_OPTIONS.language,
        settings: {
          options: [
            { value: 'auto', label: say('Of the browser', 'Des Browsers') },
            { value: 'en', label: 'English' },
            { value: 'de', label: 'Deutsch' },
          ],
        },
      })
      .addRadio({
        path: 'source',
        name: say('Read', 'Lesen'),
        description: say(
          'Directly is the only way on a public dashboard, and the one that shows what customers see.',
          'Auf öffentlichen Dashboards geht nur direkt; so sehen es auch Kunden.'
        ),
        defaultValue: DEFAULT_OPTIONS.source,
        settings: {
          options: [
            { value: 'public', label: say('Directly', 'Direkt') },
            { value: 'datasource', label: say('By data source', 'Über Datenquelle') },
          ],
        },
      })
      .addTextInput({
        path: 'publicUrl',
        name: say('Public address', 'Öffentliche Adresse'),
        description: say(
          'Root of the public API. Empty: the one in the data source, then, for signed-in users only, the one in the settings of Leitstand.',
          'Wurzel der öffentlichen API. Leer: die der Datenquelle, für Angemeldete sonst die aus den Einstellungen von Leitstand.'
        ),
        defaultValue: DEFAULT_OPTIONS.publicUrl,
        settings: { placeholder: 'https://status.example.org' },
        showIf: ({ source }) => source === 'public',
      })
      .addCustomEditor({
        id: 'datasource',
        path: 'datasource',
        name: say('Data source', 'Datenquelle'),
        description: say('Empty: the first one of a status page.', 'Leer: die erste einer Statusseite.'),
        defaultValue: DEFAULT_OPTIONS.datasource,
        editor: DatasourceEditor,
      })
      .addTextInput({
        path: 'pageUrl',
        name: say('Address of the page', 'Adresse der Seite'),
        description: say(
          'Where customers read, if that is not the public address.',
          'Wo Kunden lesen, falls anderswo.'
        ),
        defaultValue: DEFAULT_OPTIONS.pageUrl,
      })
      .addTextInput({
        path: 'rowLabel',
        name: say('Rows of the grid', 'Zeilen des Rasters'),
        description: say(
          'A label of services. Services without it are a row by their name.',
          'Ein Label. Dienste ohne es sind je eine Zeile.'
        ),
        defaultValue: DEFAULT_OPTIONS.rowLabel,
        showIf: ({ views }) => views.includes('grid'),
      })
      .addTextInput({
        path: 'columnLabel',
        name: say('Columns of the grid', 'Spalten des Rasters'),
        defaultValue: DEFAULT_OPTIONS.columnLabel,
        showIf: ({ views }) => views.includes('grid'),
      });
  });
