import { parseMappingDocument } from '../domain/mapping/parseMappingDocument';
import { isRecord } from '../domain/parse/narrow';
import { DEFAULT_SETTINGS, type Settings, type SettingsProblem } from './settings';

const UID = /^[A-Za-z0-9_-]{1,40}$/;
const DURATION = /^([0-9]+(ms|[smhdwy]))+$/;
const MATCHERS = /^\s*(?:[A-Za-z_]\w*\s*(?:=|!=|=~|!~)\s*"(?:[^"\\]|\\.)*"\s*(?:,\s*(?=[A-Za-z_])|$))*$/;

const isHttpUrl = (text: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
};

const isUidList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((uid) => typeof uid === 'string' && UID.test(uid));

const isLabelList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((label) => typeof label === 'string' && /^[A-Za-z_]\w*$/.test(label));

/**
 * Reads the app's `jsonData`. Never throws: what cannot be used is named in `problems` and replaced by its default,
 * so that one wrong setting does not take the pages away.
 */
export function parseSettings(jsonData: unknown): { settings: Settings; problems: SettingsProblem[] } {
  const given = isRecord(jsonData) ? jsonData : {};
  const settings: Settings = { ...DEFAULT_SETTINGS };
  const problems: SettingsProblem[] = [];

  const text = (
    setting: 'statusDatasource' | 'prometheusDatasource' | 'publicUrl' | 'scopeMatchers' | 'scrapeInterval',
    isValid: (value: string) => boolean,
    message: string
  ) => {
    const value = given[setting];
    if (value === undefined || value === null) {
      return;
    }
    if (typeof value === 'string' && isValid(value.trim())) {
      settings[setting] = value.trim();
    } else {
      problems.push({ setting, message });
    }
  };

  text('statusDatasource', (value) => value === '' || UID.test(value), 'This is not the uid of a data source.');
  text('prometheusDatasource', (value) => value === '' || UID.test(value), 'This is not the uid of a data source.');
  text(
    'publicUrl',
    (value) => value === '' || isHttpUrl(value),
    'An address that begins with http:// or https:// is needed.'
  );
  text('scopeMatchers', (value) => MATCHERS.test(value), 'Write matchers as in PromQL: site="fra1", cluster=~"a|b".');
  text('scrapeInterval', (value) => DURATION.test(value), 'Write a duration as Prometheus does: 15s, 1m, 1m30s.');
  settings.publicUrl = settings.publicUrl.replace(/\/+$/, '');

  if (given.alertmanagerDatasources !== undefined) {
    if (isUidList(given.alertmanagerDatasources)) {
      settings.alertmanagerDatasources = given.alertmanagerDatasources;
    } else {
      problems.push({ setting: 'alertmanagerDatasources', message: 'A list of data source uids is needed.' });
    }
  }
  if (given.ignoredLabels !== undefined) {
    if (isLabelList(given.ignoredLabels)) {
      settings.ignoredLabels = given.ignoredLabels;
    } else {
      problems.push({ setting: 'ignoredLabels', message: 'A list of label names is needed.' });
    }
  }
  if (given.mapping !== undefined && given.mapping !== null) {
    const { document, problems: found } = parseMappingDocument(given.mapping);
    settings.mapping = document;
    problems.push(...found.map((message): SettingsProblem => ({ setting: 'mapping', message })));
  }
  return { settings, problems };
}
