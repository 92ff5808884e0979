import { CATALOG_PAGES } from '../../src/catalog/pages';
import { layerDashboard } from './layerDashboard';
import { operatorsDashboard } from './operatorsDashboard';
import { panelList } from './panelList';
import { statusDashboard } from './statusDashboard';

/** Every generated file: its path below the repository and its content. */
export function generatedFiles(): Array<[name: string, content: string]> {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return [
    ...CATALOG_PAGES.flatMap((page): Array<[string, string]> => [
      [`dashboards/leitstand-${page.id}.json`, json(layerDashboard(page))],
      [`docs/generated/${page.id}.md`, `${panelList(page)}\n`],
    ]),
    ['dashboards/leitstand-status.json', json(statusDashboard())],
    ['dashboards/leitstand-operators.json', json(operatorsDashboard())],
  ];
}
