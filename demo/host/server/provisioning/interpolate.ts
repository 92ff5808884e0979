/**
 * Replaces `$NAME` and `${NAME}` by the environment, as Grafana does in provisioning files; `$$` stays a dollar, an
 * unset variable becomes empty.
 */
export function interpolate(text: string, env: NodeJS.ProcessEnv): string {
  return text.replace(/\$(?:(\$)|\{([^}]*)\}|([A-Za-z_]\w*))/g, (_match, dollar, braced, bare) =>
    dollar ? '$' : (env[braced ?? bare] ?? '')
  );
}

/** The same in every text of a parsed file; keys stay. */
export function interpolateAll(value: unknown, env: NodeJS.ProcessEnv): unknown {
  if (typeof value === 'string') {
    return interpolate(value, env);
  }
  if (Array.isArray(value)) {
    return value.map((item) => interpolateAll(item, env));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, interpolateAll(item, env)]));
  }
  return value;
}
