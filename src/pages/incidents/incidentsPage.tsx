import React from 'react';
import { t } from '@grafana/i18n';
import { SceneAppPage, type SceneAppPageLike } from '@grafana/scenes';
import { INCIDENTS_URL, NEW_INCIDENT_URL, incidentUrl } from '../../routes';
import { reactScene } from '../reactScene';
import { IncidentDetail } from './IncidentDetail';
import { IncidentList } from './IncidentList';
import { NewIncident } from './NewIncident';
import { TruthGap } from './TruthGap';
import { TRUTH_GAP_URL } from './truthGapUrl';

const newIncidentPage = (parent: SceneAppPageLike): SceneAppPage =>
  new SceneAppPage({
    title: t('new-incident.title', 'Draft incident'),
    url: NEW_INCIDENT_URL,
    routePath: 'new',
    getParentPage: () => parent,
    preserveUrlKeys: [],
    getScene: () => reactScene(NewIncident),
  });

const truthGapPage = (parent: SceneAppPageLike): SceneAppPage =>
  new SceneAppPage({
    title: t('truth-gap.title', 'How long customers waited'),
    url: TRUTH_GAP_URL,
    routePath: 'truth-gap',
    getParentPage: () => parent,
    preserveUrlKeys: [],
    getScene: () => reactScene(TruthGap),
  });

const incidentPage = (id: string, parent: SceneAppPageLike): SceneAppPage =>
  new SceneAppPage({
    title: t('incident.title', 'Incident'),
    url: incidentUrl(id),
    routePath: ':id',
    getParentPage: () => parent,
    preserveUrlKeys: [],
    getScene: () => reactScene(() => <IncidentDetail id={id} />),
  });

/** Incidents as customers read them; below it the form for a new one and a page for each. */
export function incidentsPage(): SceneAppPage {
  return new SceneAppPage({
    title: t('incidents.title', 'Incidents'),
    subTitle: t('incidents.subtitle', 'What customers are told'),
    url: INCIDENTS_URL,
    routePath: 'incidents/*',
    preserveUrlKeys: [],
    getScene: () => reactScene(IncidentList),
    drilldowns: [
      { routePath: 'new', getPage: (_, parent) => newIncidentPage(parent) },
      { routePath: 'truth-gap', getPage: (_, parent) => truthGapPage(parent) },
      {
        routePath: ':id',
        getPage: (match, parent) => incidentPage(decodeURIComponent(match.params.id ?? ''), parent),
      },
    ],
  });
}
