import type { PublicIncident, PublicPage } from '../../../../src/domain/render/publicModel';

import type { Content } from '../resource';

import type { FeedContext } from './feedContext';
import { renderAtom } from './renderAtom';
import { renderBadge } from './renderBadge';
import { renderCalendar } from './renderCalendar';

/** A file of the public tree. */
export interface PublicFile {
  path: string;
  type: string;
  content: Content;
}

export const ATOM = 'application/atom+xml; charset=utf-8';

/** All incidents and maintenances of a page. */
export function allIncidents(page: PublicPage): PublicIncident[] {
  return [...page.current, ...page.maintenance, ...page.history.flatMap(({ incidents }) => incidents)];
}

/** Feed, calendar and badge of the whole page in one language. */
export function renderFeeds(page: PublicPage, context: FeedContext): PublicFile[] {
  const all = allIncidents(page);
  const { language } = context;
  return [
    {
      path: `/${language}/feed.atom`,
      type: ATOM,
      content: renderAtom(all, { path: 'feed.atom', changedAt: page.changedAt }, context),
    },
    {
      path: `/${language}/maintenance.ics`,
      type: 'text/calendar; charset=utf-8',
      content: renderCalendar(
        all.filter(({ kind }) => kind === 'maintenance'),
        page.changedAt,
        context
      ),
    },
    { path: `/${language}/badge.svg`, type: 'image/svg+xml; charset=utf-8', content: renderBadge(page, context) },
  ];
}
