import { isRecord } from '../narrowing';
import type { DataSource } from '../provisioning/loadDataSources';

/**
 * Fills `{{ .JsonData.name }}`, `{{ .SecureJsonData.name }}` and `{{ .URL }}` of a route's templates. Other template
 * functions are not known here and throw.
 */
export function interpolateTemplate(template: string, source: DataSource): string {
  const values = { URL: source.url, JsonData: source.jsonData, SecureJsonData: source.secureJsonData };
  return template.replace(/\{\{\s*(.*?)\s*\}\}/g, (_match, expression: string) => {
    if (!/^(\.\w+)+$/.test(expression)) {
      throw new Error(`The host does not know the template {{ ${expression} }}.`);
    }
    const value = expression
      .slice(1)
      .split('.')
      .reduce<unknown>((parent, name) => (isRecord(parent) ? parent[name] : undefined), values);
    return value === undefined ? '<no value>' : String(value);
  });
}
