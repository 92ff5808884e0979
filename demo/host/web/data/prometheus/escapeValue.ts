const inRegex = (value: string) => value.replace(/\\/g, '\\\\\\\\').replace(/[$^*{}[\]'+?.()|]/g, '\\\\$&');

/**
 * Writes the value of a variable into PromQL as Grafana's Prometheus data source does: a plain variable as a string with
 * backslashes and quotes escaped, one with several values as a regular expression.
 */
export function escapeValue(
  value: string | string[],
  variable: { multi?: boolean; includeAll?: boolean } = {}
): string {
  if (!variable.multi && !variable.includeAll && typeof value === 'string') {
    return value.replace(/\\/g, '\\\\').replace(/'/g, "\\\\'");
  }
  const parts = [value].flat().map(inRegex);
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join('|')})`;
}
