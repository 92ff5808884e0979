import { expect, test } from '@playwright/test';
import { CATALOG_PAGES } from '../../src/catalog/pages';
import { panelOf } from '../pages/catalogPanel';
import { DARK, HEALTHY, SCENARIO_SETS } from '../pages/layerTables';
import { expectReadings } from '../pages/readings';
import { setScenario } from '../pages/world';

const LAYERS = ['ceph', 'iaas', 'node', 'hardware'] as const;
const layerOf = (page: string) => page.split('/')[0];

test('the table of healthy pages leaves none out', () => {
  for (const { id, sections, objects = [] } of CATALOG_PAGES) {
    const pages = new Set(HEALTHY.map(({ page }) => page).filter((page) => layerOf(page) === id));
    expect(pages.size, id).toBe(sections.length + objects.length);
  }
});

for (const layer of LAYERS) {
  test(`${layer}: each page, with nothing broken`, async ({ page }) => {
    await expectReadings(
      page,
      HEALTHY.filter((each) => layerOf(each.page) === layer)
    );
  });

  test(`${layer}: what nothing is scraped of is grey and says what to install`, async ({ page }) => {
    for (const { install, ...reading } of DARK.filter((each) => layerOf(each.page) === layer)) {
      await expectReadings(page, [reading], 'nowhere');
      const panel = panelOf(page, reading.panel);
      await expect(panel.getByRole('link', { name: install, exact: true }).first()).toHaveAttribute(
        'href',
        /coverage\/collect\//
      );
    }
  });
}

test('twelve panels are looked at in the dark', () => expect(DARK).toHaveLength(12));

for (const scenarios of SCENARIO_SETS) {
  test.describe(`while ${scenarios.map(({ name }) => name).join(', ')} are on`, () => {
    test.beforeAll(async ({ request }) => {
      for (const { name } of scenarios) {
        await setScenario(request, name, true);
      }
    });
    test.afterAll(async ({ request }) => {
      for (const { name } of scenarios) {
        await setScenario(request, name, false);
      }
    });

    for (const { name, changes, leaves } of scenarios) {
      test(`${name}: operators read it where they look, and ${leaves.page} stays as it was`, async ({ page }) => {
        await expectReadings(page, [...changes, leaves]);
      });
    }
  });
}
