import type {
  PublicAmendment,
  PublicIncident,
  PublicPage,
  PublicUpdate,
} from '../../../../src/domain/render/publicModel';
import { overallSentence } from '../../../../src/domain/render/renderBanner';
import { type Strings, stringsOf } from '../../../../src/domain/render/strings';
import { titleOf } from '../../../../src/domain/render/titleOf';
import { textInLanguage } from '../../../../src/domain/text/inLanguage';

import { type FeedContext, incidentUrl } from './feedContext';

type Tone = PublicPage['overall'];

const PAGE = 'leitstand';
const MAX_INCIDENTS = 50;
const INDICATOR: Readonly<Record<Tone, string>> = {
  operational: 'none',
  maintenance: 'maintenance',
  limited: 'minor',
  broken: 'critical',
  unknown: 'major',
};
const COMPONENT: Readonly<Record<Tone, string>> = {
  operational: 'operational',
  maintenance: 'under_maintenance',
  limited: 'degraded_performance',
  broken: 'major_outage',
  unknown: 'partial_outage',
};
/** The phases that SCS ships; others are `investigating`. */
const PHASE: Readonly<Record<string, string>> = {
  'Working on it': 'identified',
  'Potential fix deployed': 'monitoring',
};

/**
 * What the page says in the form that readers of Statuspage's public API v2 understand, by path. Times are RFC 3339.
 * `componentIds`: of the page's components, in their order.
 */
export function toStatuspage(
  page: PublicPage,
  componentIds: readonly string[],
  context: FeedContext
): Record<string, unknown> {
  const about = {
    id: PAGE,
    name: context.settings.title,
    url: context.publicUrl,
    time_zone: context.timeZone,
    updated_at: page.changedAt,
  };
  const status = {
    indicator: INDICATOR[page.overall],
    description: overallSentence(page, stringsOf(context.language)).replace(/\.$/, ''),
  };
  const components = page.components.map(({ name, tone }, index) => ({
    id: componentIds[index] ?? '',
    name,
    status: COMPONENT[tone],
    created_at: null,
    updated_at: page.changedAt,
    position: index + 1,
    description: null,
    showcase: true,
    start_date: null,
    group_id: null,
    page_id: PAGE,
    group: false,
    only_show_if_degraded: false,
  }));
  const past = page.history.flatMap(({ incidents }) => incidents);
  const show = (incident: PublicIncident) => showIncident(incident, page.changedAt, context);
  const is = (kind: PublicIncident['kind']) => (incident: PublicIncident) => incident.kind === kind;
  return {
    '/api/v2/summary.json': {
      page: about,
      status,
      components,
      incidents: page.current.map(show),
      scheduled_maintenances: page.maintenance.map(show),
    },
    '/api/v2/status.json': { page: about, status },
    '/api/v2/incidents.json': {
      page: about,
      incidents: [...page.current, ...past.filter(is('incident'))].slice(0, MAX_INCIDENTS).map(show),
    },
    '/api/v2/scheduled-maintenances.json': {
      page: about,
      scheduled_maintenances: [...page.maintenance, ...past.filter(is('maintenance'))]
        .slice(0, MAX_INCIDENTS)
        .map(show),
    },
  };
}

function showIncident(incident: PublicIncident, changedAt: string, context: FeedContext) {
  const { id = '', kind, beganAt, endedAt, updates, impacts, tone, amendments, postmortem } = incident;
  const strings = stringsOf(context.language);
  const newest = [...amendments.map(({ at }) => at), ...updates.map(changedAtOf)].sort(byTime).at(-1);
  const status = statusOf(incident);
  const first = updates.at(-1)?.createdAt ?? beganAt ?? changedAt;
  return {
    id,
    name: titleOf(incident, strings),
    status,
    impact: kind === 'maintenance' ? 'maintenance' : INDICATOR[tone],
    created_at: beganAt ?? first,
    updated_at: newest ?? beganAt ?? changedAt,
    started_at: beganAt ?? first,
    monitoring_at: null,
    resolved_at: incident.state === 'ended' ? endedAt : null,
    ...(kind === 'maintenance' ? { scheduled_for: beganAt, scheduled_until: endedAt } : {}),
    shortlink: incidentUrl(context, id),
    page_id: PAGE,
    postmortem_body: postmortem ? textInLanguage(postmortem.text, context.language) : null,
    postmortem_published_at: postmortem?.at ?? null,
    incident_updates: [
      // Readers of this form know updates only: what was said to be wrong is one of them.
      ...amendments
        .map((amendment, index) => ({
          id: `${id}-amendment-${index}`,
          incident_id: id,
          status,
          body: describe(amendment, strings),
          created_at: amendment.at,
          updated_at: amendment.at,
          display_at: amendment.at,
        }))
        .reverse(),
      ...updates.map((update) => ({
        id: `${id}-${update.order}`,
        incident_id: id,
        status,
        body: [
          ...update.amendments.map((each) => describe(each, strings)),
          update.title,
          textInLanguage(update.text, context.language),
        ]
          .filter(Boolean)
          .join('\n\n'),
        created_at: update.createdAt,
        updated_at: changedAtOf(update),
        display_at: update.createdAt,
      })),
    ],
    components: impacts.map((impact) => ({ name: impact.component, status: COMPONENT[impact.tone] })),
  };
}

function describe({ kind, at, note }: PublicAmendment, strings: Strings): string {
  return `${kind === 'correction' ? strings.corrected : strings.retracted} ${at}: ${note}`;
}

function changedAtOf({ createdAt, amendments }: PublicUpdate): string {
  return amendments.at(-1)?.at ?? createdAt;
}

function byTime(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}

function statusOf({ kind, state, phase }: PublicIncident): string {
  if (kind === 'maintenance') {
    return { planned: 'scheduled', active: 'in_progress', ended: 'completed' }[state];
  }
  return state === 'ended' ? 'resolved' : (PHASE[phase ?? ''] ?? 'investigating');
}
