import { t } from '@grafana/i18n';
import { SceneAppPage } from '@grafana/scenes';
import { MAPPING_URL } from '../../routes';
import { reactScene } from '../reactScene';
import { MappingEditor } from './MappingEditor';

/** What alerts mean to customers: the rules by which drafts are filled in. */
export function mappingPage(): SceneAppPage {
  return new SceneAppPage({
    title: t('mapping.title', 'Mapping rules'),
    subTitle: t('mapping.subtitle', 'What alerts mean to customers: the first rule that fits fills in the draft'),
    url: MAPPING_URL,
    routePath: 'mapping',
    getScene: () => reactScene(MappingEditor),
  });
}
