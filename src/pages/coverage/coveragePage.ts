import { t } from '@grafana/i18n';
import {
  EmbeddedScene,
  SceneAppPage,
  SceneControlsSpacer,
  SceneQueryRunner,
  SceneRefreshPicker,
  SceneTimeRange,
  SceneVariableSet,
  VariableValueSelectors,
} from '@grafana/scenes';
import { bindQuery } from '../../catalog/bindQuery';
import { COVERAGE_QUERIES } from '../../catalog/coverage/coverageQueries';
import { COVERAGE_URL } from '../../routes';
import type { SceneSettings } from '../scenes/sceneSettings';
import { KEPT_URL_KEYS, prometheusOfPage, siteScope, sourceVariables } from '../scenes/variables';
import { collectPage } from './collectPage';
import { Coverage } from './Coverage';

/** What is watched and what is not, and how to change that. */
export function coveragePage(settings: SceneSettings): SceneAppPage {
  return new SceneAppPage({
    title: t('coverage.title', 'Coverage'),
    subTitle: t('coverage.subtitle', 'Machines that Ceph, Nova and node_exporter know, compared with what is scraped'),
    titleIcon: 'eye',
    url: COVERAGE_URL,
    routePath: 'coverage/*',
    preserveUrlKeys: KEPT_URL_KEYS,
    getScene: () => coverageScene(settings),
    drilldowns: [
      { routePath: 'collect/:id/*', getPage: (match, parent) => collectPage(match.params.id ?? '', parent) },
    ],
  });
}

/** The page as a scene: five queries, each about one moment. */
export function coverageScene(settings: SceneSettings): EmbeddedScene {
  const scope = siteScope(settings);
  return new EmbeddedScene({
    $timeRange: new SceneTimeRange({ from: 'now-15m', to: 'now' }),
    $variables: new SceneVariableSet({ variables: sourceVariables(settings) }),
    controls: [
      new VariableValueSelectors({}),
      new SceneControlsSpacer(),
      new SceneRefreshPicker({ isOnCanvas: true, refresh: '1m', intervals: ['30s', '1m', '5m'] }),
    ],
    body: new Coverage({
      $data: new SceneQueryRunner({
        datasource: prometheusOfPage(settings),
        queries: COVERAGE_QUERIES.map(({ expr }, position) => ({
          refId: String.fromCharCode(65 + position),
          expr: bindQuery(expr, scope),
          instant: true,
          range: false,
          format: 'time_series',
        })),
      }),
    }),
  });
}
