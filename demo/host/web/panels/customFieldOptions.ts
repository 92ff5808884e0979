import type { FieldConfigEditorBuilder } from '@grafana/data';

const noEditor = () => null;

/**
 * Registers the field options of a panel by name, so that defaults and overrides reach its fields; without an editor,
 * as nobody edits panels here. A value of undefined means: no default.
 */
export function customFieldOptions<T>(defaults: Record<string, unknown>) {
  return (builder: FieldConfigEditorBuilder<T>): void => {
    for (const [path, defaultValue] of Object.entries(defaults)) {
      const option = { id: path, path, name: path, defaultValue, editor: noEditor, override: noEditor };
      builder.addCustomEditor({
        ...option,
        process: (value: unknown) => value,
        shouldApply: () => true,
        settings: {},
      } as never);
    }
  };
}
