import { parseMappingDocument } from '../domain/mapping/parseMappingDocument';
import { isRecord } from '../domain/parse/narrow';
import { isDuration, isHttpUrl, isLabelName, isMatcherList, isTimeZone, isUid } from './formats';
import { parseRegions } from './parseRegions';
import { parseThresholds } from './parseThresholds';
import { DEFAULT_SETTINGS, type Settings, type SettingsProblem } from './settings';

type TextSetting = {
  [Key in keyof Settings]-?: Settings[Key] extends string ? Key : never;
}[keyof Settings];

const NO_UID = 'This is not the uid of a data source.';
const NO_DURATION = 'Write a duration as Prometheus does: 15s, 1m, 1m30s.';
const isUidOrEmpty = (value: string) => value === '' || isUid(value);

const TEXTS: ReadonlyArray<readonly [TextSetting, (value: string) => boolean, string]> = [
  ['statusDatasource', isUidOrEmpty, NO_UID],
  ['statusReadDatasource', isUidOrEmpty, NO_UID],
  ['prometheusDatasource', isUidOrEmpty, NO_UID],
  ['tenantsDatasource', isUidOrEmpty, NO_UID],
  [
    'publicUrl',
    (value) => value === '' || isHttpUrl(value),
    'An address that begins with http:// or https:// is needed.',
  ],
  ['scopeMatchers', isMatcherList, 'Write matchers as in PromQL: site="fra1", cluster=~"a|b".'],
  ['clusterLabel', isLabelName, 'This is not the name of a label.'],
  ['scrapeInterval', isDuration, NO_DURATION],
  ['lookback', isDuration, NO_DURATION],
  ['timeZone', isTimeZone, 'Write utc, browser, or a time zone like Europe/Berlin.'],
];

const isListOf = (value: unknown, isValid: (entry: string) => boolean): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string' && isValid(entry));

const isGiven = (value: unknown) => value !== undefined && value !== null;

/**
 * Reads the app's `jsonData`. Never throws: what cannot be used is named in `problems` and replaced by its default,
 * so that one wrong setting does not take the pages away.
 */
export function parseSettings(jsonData: unknown): { settings: Settings; problems: SettingsProblem[] } {
  const given = isRecord(jsonData) ? jsonData : {};
  const settings: Settings = { ...DEFAULT_SETTINGS };
  const problems: SettingsProblem[] = [];
  const complain = (setting: keyof Settings, ...messages: string[]) =>
    problems.push(...messages.map((message) => ({ setting, message })));

  for (const [setting, isValid, message] of TEXTS) {
    const value = given[setting];
    if (typeof value === 'string' && isValid(value.trim())) {
      settings[setting] = value.trim();
    } else if (isGiven(value)) {
      complain(setting, message);
    }
  }
  settings.publicUrl = settings.publicUrl.replace(/\/+$/, '');

  const { alertmanagerDatasources, ignoredLabels, scrapeIntervals } = given;
  if (isListOf(alertmanagerDatasources, isUid)) {
    settings.alertmanagerDatasources = alertmanagerDatasources;
  } else if (alertmanagerDatasources !== undefined) {
    complain('alertmanagerDatasources', 'A list of data source uids is needed.');
  }
  if (isListOf(ignoredLabels, isLabelName)) {
    settings.ignoredLabels = ignoredLabels;
  } else if (ignoredLabels !== undefined) {
    complain('ignoredLabels', 'A list of label names is needed.');
  }
  if (isDurations(scrapeIntervals)) {
    settings.scrapeIntervals = scrapeIntervals;
  } else if (isGiven(scrapeIntervals)) {
    complain('scrapeIntervals', 'Write a duration for each exporter: {"smartctl-exporter": "5m"}.');
  }
  if (isGiven(given.regions)) {
    const { regions, problems: found } = parseRegions(given.regions);
    settings.regions = regions;
    complain('regions', ...found);
  }
  if (isGiven(given.thresholds)) {
    const { thresholds, problems: found } = parseThresholds(given.thresholds);
    settings.thresholds = thresholds;
    complain('thresholds', ...found);
  }
  if (isGiven(given.mapping)) {
    const { document, problems: found } = parseMappingDocument(given.mapping);
    settings.mapping = document;
    complain('mapping', ...found);
  }
  return { settings, problems };
}

const isDurations = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every((entry) => typeof entry === 'string' && isDuration(entry));
