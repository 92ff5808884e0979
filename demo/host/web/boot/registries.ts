import {
  booleanOverrideProcessor,
  dataLinksOverrideProcessor,
  displayNameOverrideProcessor,
  FieldType,
  identityOverrideProcessor,
  numberOverrideProcessor,
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  standardTransformers,
  standardTransformersRegistry,
  stringOverrideProcessor,
  ThresholdsMode,
  thresholdsOverrideProcessor,
  valueMappingsOverrideProcessor,
  type FieldConfigPropertyItem,
  type StandardEditorsRegistryItem,
  type TransformerRegistryItem,
} from '@grafana/data';
import { isRecord, trusted } from '../narrowing';

// Nobody edits a panel in the host; editors only have to exist.
const noEditor = () => null;

const editors = [
  ...[
    'number',
    'slider',
    'text',
    'strings',
    'boolean',
    'select',
    'multi-select',
    'radio',
    'unit',
    'color',
    'fieldColor',
    'links',
  ],
  ...['actions', 'stats-picker', 'timezone', 'field-name', 'dashboard-uid', 'mappings', 'thresholds'],
];

const isNumber: FieldConfigPropertyItem['shouldApply'] = ({ type }) => type === FieldType.number;
const always = () => true;

const defaults: Record<string, unknown> = {
  mappings: [],
  thresholds: {
    mode: ThresholdsMode.Absolute,
    steps: [
      { value: -Infinity, color: 'green' },
      { value: 80, color: 'red' },
    ],
  },
};

/** Grafana's standard field options: how a value of a panel's options or overrides is taken over. */
const fieldOptions: Array<[id: string, process: unknown, shouldApply: FieldConfigPropertyItem['shouldApply']]> = [
  ['displayName', displayNameOverrideProcessor, always],
  ['description', stringOverrideProcessor, always],
  ['unit', stringOverrideProcessor, always],
  ['fieldMinMax', booleanOverrideProcessor, isNumber],
  ['min', numberOverrideProcessor, isNumber],
  ['max', numberOverrideProcessor, isNumber],
  ['decimals', numberOverrideProcessor, isNumber],
  ['noValue', stringOverrideProcessor, always],
  ['links', dataLinksOverrideProcessor, always],
  ['actions', identityOverrideProcessor, always],
  ['color', identityOverrideProcessor, always],
  ['mappings', valueMappingsOverrideProcessor, always],
  ['thresholds', thresholdsOverrideProcessor, isNumber],
  ['filterable', booleanOverrideProcessor, always],
];

/** In 13 a registry item carries a loader function, in 12 the transformer itself: this is both. */
function loaderAndTransformer(transformer: object) {
  return Object.defineProperties(async () => transformer, Object.getOwnPropertyDescriptors({ ...transformer }));
}

function transformers(): TransformerRegistryItem[] {
  const all: Record<string, unknown> = standardTransformers;
  const byId = new Map<string, TransformerRegistryItem>();
  for (const transformer of Object.values(all)) {
    if (isRecord(transformer) && typeof transformer.id === 'string') {
      const { id, name, description } = transformer;
      const item = {
        id,
        name,
        description,
        editor: noEditor,
        transformation: loaderAndTransformer(transformer),
        image: '',
      };
      byId.set(id, trusted<TransformerRegistryItem>({ ...item, imageDark: '', imageLight: '' }));
    }
  }
  return [...byId.values()];
}

/** Fills the registries @grafana/data leaves to the application: editors, field options, transformations. */
export function fillRegistries(): void {
  standardEditorsRegistry.setInit(() =>
    editors.map((id) => trusted<StandardEditorsRegistryItem>({ id, name: id, editor: noEditor }))
  );
  standardFieldConfigEditorRegistry.setInit(() =>
    fieldOptions.map(([id, process, shouldApply]) =>
      trusted<FieldConfigPropertyItem>({
        id,
        path: id,
        name: id,
        category: [],
        editor: noEditor,
        override: noEditor,
        process,
        shouldApply,
        settings: {},
        defaultValue: defaults[id],
      })
    )
  );
  standardTransformersRegistry.setInit(transformers);
}
