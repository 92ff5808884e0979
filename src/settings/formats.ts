/** Uid of a data source, as Grafana allows it. */
export const isUid = (text: string): boolean => /^[A-Za-z0-9_-]{1,40}$/.test(text);

/** A duration as Prometheus writes it: `15s`, `1m30s`. */
export const isDuration = (text: string): boolean => /^([0-9]+(ms|[smhdwy]))+$/.test(text);

/** A list of PromQL matchers without braces; empty is one. */
export const isMatcherList = (text: string): boolean =>
  /^\s*(?:[A-Za-z_]\w*\s*(?:=|!=|=~|!~)\s*"(?:[^"\\]|\\.)*"\s*(?:,\s*(?=[A-Za-z_])|$))*$/.test(text);

/** Name of a label. */
export const isLabelName = (text: string): boolean => /^[A-Za-z_]\w*$/.test(text);

/** An address that a browser may follow. */
export const isHttpUrl = (text: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
};

/** A time zone that browsers know, or one of Grafana's own words. */
export const isTimeZone = (text: string): boolean => {
  if (['', 'browser', 'utc'].includes(text)) {
    return true;
  }
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
