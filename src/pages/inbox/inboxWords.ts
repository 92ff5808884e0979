import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { getDataSourceSrv } from '@grafana/runtime';
import { isLayerId } from '../../domain/layers/layerId';
import { formatDuration } from '../../domain/render/formatDuration';
import { inUtc } from '../../incidents/form/localTime';
import { asIs } from '../../words/asIs';
import { layerTitle } from '../overview/layerWords';
import type { Facet, Grouping } from './inboxQuery';
import { isRowState, type RowState } from './rowState';

/** The word for what has become of an alert. */
export function stateWord(state: RowState): string {
  switch (state) {
    case 'firing':
      return t('inbox.state.firing', 'Firing');
    case 'pending':
      return t('inbox.pending', 'Pending');
    case 'acknowledged':
      return t('inbox.state.acknowledged', 'Acknowledged');
    case 'silenced':
      return t('inbox.silenced', 'Silenced');
    case 'inhibited':
      return t('inbox.inhibited', 'Inhibited');
    case 'published':
      return t('inbox.state.published', 'Published');
    case 'covered':
      return t('inbox.state.covered', 'Covered by maintenance');
  }
}

/** The word for a way to divide the list. */
export function groupingWord(grouping: Grouping): string {
  switch (grouping) {
    case 'component':
      return t('inbox.group.component', 'Component');
    case 'rule':
      return t('inbox.group.rule', 'Rule');
    case 'layer':
      return t('inbox.group.layer', 'Layer');
    case 'none':
      return t('inbox.group.none', 'None');
  }
}

/** What a group is headed with. */
export function groupTitle(name: string | undefined, grouping: Grouping): string {
  if (name === undefined) {
    return grouping === 'layer' ? t('inbox.no-layer', 'No layer') : t('inbox.no-component', 'No component');
  }
  return isLayerId(name) && grouping === 'layer' ? layerTitle(name) : name;
}

/** What a kind of filter is called. */
export function facetTitle(facet: Facet): string {
  switch (facet) {
    case 'state':
      return t('inbox.facet.state', 'State');
    case 'severity':
      return t('inbox.column.severity', 'Severity');
    case 'layer':
      return t('inbox.facet.layer', 'Layer');
    case 'source':
      return t('inbox.facet.source', 'Source');
  }
}

/** What an answer of a filter is called. */
export function answerWord(facet: Facet, answer: string): string {
  switch (facet) {
    case 'state':
      return isRowState(answer) ? stateWord(answer) : answer;
    case 'severity':
      return answer;
    case 'layer':
      return isLayerId(answer) ? layerTitle(answer) : t('inbox.no-layer', 'No layer');
    case 'source':
      return sourceName(answer);
  }
}

/** What operators call a source: the data source's name. */
export function sourceName(uid: string): string {
  return uid === 'grafana'
    ? t('inbox.source-grafana', 'Grafana alerting')
    : (getDataSourceSrv().getInstanceSettings(uid)?.name ?? uid);
}

/** A length of time in its two largest units: `3 h 20 min`. */
export function durationWords(milliseconds: number): string {
  const units = {
    day: t('inbox.unit.day', 'd'),
    hour: t('inbox.unit.hour', 'h'),
    minute: t('inbox.unit.minute', 'min'),
  };
  return formatDuration(milliseconds / 60_000, units);
}

/** How long ago a time (RFC 3339) is: `since 12 min`. `at` in milliseconds since 1970. */
export function sinceWords(time: string, at: number): string {
  return t('inbox.since', 'since {{duration}}', { duration: durationWords(at - Date.parse(time)), ...asIs });
}

/** A time (RFC 3339) in the reader's zone and in UTC. */
export function bothZones(time: string): string {
  return `${dateTimeFormat(time)} (${inUtc(time)})`;
}

/** A time (RFC 3339) as short as it can be told apart: without the day if that is today. `at` in milliseconds since 1970. */
export function untilWords(time: string, at: number): string {
  const isSameDay = dateTimeFormat(time, { format: 'YYYY-MM-DD' }) === dateTimeFormat(at, { format: 'YYYY-MM-DD' });
  return dateTimeFormat(time, { format: isSameDay ? 'HH:mm' : 'YYYY-MM-DD HH:mm' });
}
