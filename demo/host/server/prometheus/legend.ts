import type { PromQuery } from './promQuery';

/** A series' name: the legend format filled with its labels, else its metric and labels, else the expression. */
export function seriesName(
  labels: Readonly<Record<string, string>>,
  { legendFormat, expr }: Pick<PromQuery, 'legendFormat' | 'expr'>
): string {
  const name = wantedName(labels, legendFormat);
  return name === '{}' ? expr : name;
}

function wantedName(labels: Readonly<Record<string, string>>, legendFormat: string): string {
  // The browser then names series by what tells them apart.
  if (legendFormat === '__auto') {
    return Object.keys(labels).length > 0 ? '' : '{}';
  }
  if (legendFormat !== '') {
    return legendFormat.replace(/\{\{\s*(.+?)\s*\}\}/g, (_match, label: string) => labels[label] ?? '');
  }
  return metricName(labels);
}

function metricName({ __name__: metric = '', ...labels }: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels)
    .map(([label, value]) => `${label}=${JSON.stringify(value)}`)
    .sort();
  return pairs.length === 0 && metric !== '' ? metric : `${metric}{${pairs.join(', ')}}`;
}
