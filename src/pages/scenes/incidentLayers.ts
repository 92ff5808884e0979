import { t } from '@grafana/i18n';
import { SceneDataLayerSet, dataLayers } from '@grafana/scenes';
import { DATASOURCE_TYPE } from '../../ids';
import type { StatusQuery, StatusQueryType } from '../../datasource/types';
import type { LayerId } from '../../catalog/model';

/**
 * What customers are told of a layer of the platform, drawn over the graphs below it: incidents in orange, maintenance in blue.
 * The layers read again whenever the time range is refreshed.
 */
export function incidentLayers(statusDatasource: string, of: LayerId): SceneDataLayerSet {
  const layer = (queryType: StatusQueryType, name: string, iconColor: string) => {
    const target: StatusQuery = { refId: queryType, queryType, layer: of };
    return new dataLayers.AnnotationsDataLayer({
      name,
      query: {
        name,
        enable: true,
        iconColor,
        datasource: { type: DATASOURCE_TYPE, uid: statusDatasource },
        target,
      },
    });
  };
  return new SceneDataLayerSet({
    // Without a name the controls would say "Data layers".
    name: t('pages.layers.title', 'Status page'),
    layers:
      statusDatasource === ''
        ? []
        : [
            layer('incidents', t('pages.layers.incidents', 'Incidents'), 'orange'),
            layer('maintenance', t('pages.layers.maintenance', 'Maintenance'), 'blue'),
          ],
  });
}
