import { PanelPlugin } from '@grafana/data';
import { multiSelectOptions } from '../ui/multiSelectOptions';
import { DatasourceEditor } from './DatasourceEditor';
import { DEFAULT_OPTIONS, type StatusPanelOptions, type View, VIEWS } from './options';
import { StatusPanel } from './StatusPanel';

const VIEW_NAMES: Record<View, string> = {
  banner: 'Banner',
  incidents: 'Current incidents',
  list: 'List of services',
  grid: 'Grid (service × region)',
  strip: 'Last 90 days',
  maintenance: 'Planned maintenance',
};

// Shown to customers, on public dashboards too: asks nothing but what is public.
export const plugin = new PanelPlugin<StatusPanelOptions>(StatusPanel)
  .setDataSupport({ annotations: false, alertStates: false })
  .setPanelOptions((builder) =>
    builder
      .addMultiSelect({
        path: 'views',
        name: 'Show',
        defaultValue: DEFAULT_OPTIONS.views,
        settings: { options: multiSelectOptions(VIEWS, VIEW_NAMES) },
      })
      .addTextInput({
        path: 'title',
        name: 'Title',
        description: 'Stands above everything: a frame on another page shows no title of a panel.',
        defaultValue: DEFAULT_OPTIONS.title,
      })
      .addTextInput({
        path: 'components',
        name: 'Services',
        description: 'Names, or conditions on labels such as region=fra1, separated by commas. Empty: all.',
        defaultValue: DEFAULT_OPTIONS.components,
      })
      .addRadio({
        path: 'language',
        name: 'Language',
        defaultValue: DEFAULT_OPTIONS.language,
        settings: {
          options: [
            { value: 'auto', label: 'Of the browser' },
            { value: 'en', label: 'English' },
            { value: 'de', label: 'Deutsch' },
          ],
        },
      })
      .addRadio({
        path: 'source',
        name: 'Read',
        description: 'Directly is the only way on a public dashboard, and the one that shows what customers see.',
        defaultValue: DEFAULT_OPTIONS.source,
        settings: {
          options: [
            { value: 'public', label: 'Directly' },
            { value: 'datasource', label: 'By data source' },
          ],
        },
      })
      .addTextInput({
        path: 'publicUrl',
        name: 'Public address',
        description:
          'Root of the public API. Empty: the one in the data source, then, for signed-in users only, the one in the settings of Leitstand.',
        defaultValue: DEFAULT_OPTIONS.publicUrl,
        settings: { placeholder: 'https://status.example.org' },
        showIf: ({ source }) => source === 'public',
      })
      .addCustomEditor({
        id: 'datasource',
        path: 'datasource',
        name: 'Data source',
        description: 'Empty: the first one of a status page.',
        defaultValue: DEFAULT_OPTIONS.datasource,
        editor: DatasourceEditor,
      })
      .addTextInput({
        path: 'pageUrl',
        name: 'Address of the page',
        description: 'Where customers read, if that is not the public address.',
        defaultValue: DEFAULT_OPTIONS.pageUrl,
      })
      .addTextInput({
        path: 'rowLabel',
        name: 'Rows of the grid',
        description: 'A label of services. Services without it are a row by their name.',
        defaultValue: DEFAULT_OPTIONS.rowLabel,
        showIf: ({ views }) => views.includes('grid'),
      })
      .addTextInput({
        path: 'columnLabel',
        name: 'Columns of the grid',
        defaultValue: DEFAULT_OPTIONS.columnLabel,
        showIf: ({ views }) => views.includes('grid'),
      })
  );
