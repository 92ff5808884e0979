import React from 'react';
import { t } from '@grafana/i18n';
import { SceneAppPage, type SceneAppPageLike } from '@grafana/scenes';
import { DRAFTS_URL, keptDraftUrl, sharedDraftUrl } from '../../routes';
import { reactScene } from '../reactScene';
import { DraftList } from './DraftList';
import { KeptDraft } from './KeptDraft';
import { SharedDraft } from './SharedDraft';

const sharedPage = (id: string, parent: SceneAppPageLike): SceneAppPage =>
  new SceneAppPage({
    title: t('drafts.one.title', 'Draft'),
    url: sharedDraftUrl(id),
    routePath: ':id',
    getParentPage: () => parent,
    preserveUrlKeys: [],
    getScene: () => reactScene(() => <SharedDraft id={id} />),
  });

const keptPage = (id: string, parent: SceneAppPageLike): SceneAppPage =>
  new SceneAppPage({
    title: t('drafts.one.title', 'Draft'),
    url: keptDraftUrl(id),
    routePath: 'kept/:id',
    getParentPage: () => parent,
    preserveUrlKeys: [],
    getScene: () => reactScene(() => <KeptDraft id={id} />),
  });

/** What is written and not published: mine, colleagues', and what the status page server drafted from alerts. */
export function draftsPage(): SceneAppPage {
  return new SceneAppPage({
    title: t('drafts.title', 'Drafts'),
    subTitle: t('drafts.subtitle', 'Written, but not published: customers see nothing of it'),
    url: DRAFTS_URL,
    routePath: 'drafts/*',
    preserveUrlKeys: [],
    getScene: () => reactScene(DraftList),
    drilldowns: [
      {
        routePath: 'kept/:id',
        getPage: (match, parent) => keptPage(decodeURIComponent(match.params.id ?? ''), parent),
      },
      { routePath: ':id', getPage: (match, parent) => sharedPage(decodeURIComponent(match.params.id ?? ''), parent) },
    ],
  });
}
