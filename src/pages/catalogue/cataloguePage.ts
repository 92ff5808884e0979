import { t } from '@grafana/i18n';
import { SceneAppPage } from '@grafana/scenes';
import { CATALOGUE_URL } from '../../routes';
import { reactScene } from '../reactScene';
import { Catalogue } from './Catalogue';

/** What the status page is made of: components, impact types, severities, phases. */
export function cataloguePage(): SceneAppPage {
  return new SceneAppPage({
    title: t('catalogue.title', 'Catalogue'),
    subTitle: t(
      'catalogue.subtitle',
      'What the status page speaks about: components, impact types, severities and phases'
    ),
    url: CATALOGUE_URL,
    routePath: 'catalogue',
    getScene: () => reactScene(Catalogue),
  });
}
