import { expect, test, type APIResponse, type Page } from '@playwright/test';
import { grafanaUrl, loginOf, STATE_FILES } from '../environment';

const INTERNAL = /10\.0\.0\.|compute-\d|control-\d|storage-\d|ceph|prometheus|alertmanager|openstack|instance-0/i;
const SOURCES = ['leitstand-prometheus', 'leitstand-tenants', 'leitstand-alertmanager', 'leitstand-status'];

test.use({ storageState: { cookies: [], origins: [] } });

/** The provider's login, whatever Grafana makes of it. */
async function tryToSignIn(page: Page): Promise<void> {
  const { email, password } = loginOf('customer');
  await page.goto('/login/generic_oauth');
  await page
    .getByRole('textbox', { name: /e-?mail|user ?name|login/i })
    .first()
    .fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('input[type=password]').press('Enter');
  await page.waitForURL((url) => url.href.startsWith(grafanaUrl()));
}

/** Whether this Grafana has organisations; the plugin host has one, and no interface for them. */
const hasOrganisations = async (page: Page) => (await page.request.get('/api/user/orgs')).ok();

const refused = async (answer: APIResponse, what: string) => {
  expect(answer.ok(), `${what} answers ${answer.status()}`).toBe(false);
  expect(await answer.text(), what).not.toMatch(/"result"|"frames"/);
};

test.describe('the operator, by the same ways', () => {
  test.use({ storageState: STATE_FILES.operator });

  test('reaches what customers must not', async ({ page }) => {
    for (const uid of ['leitstand-prometheus', 'leitstand-tenants']) {
      const query = await page.request.post('/api/ds/query', {
        data: {
          from: 'now-5m',
          to: 'now',
          queries: [{ refId: 'A', datasource: { uid, type: 'prometheus' }, expr: 'up' }],
        },
      });
      expect(query.ok(), uid).toBe(true);
      expect(await query.text()).toContain('"frames"');
    }
  });
});

test('a customer who signs in finds nothing internal, by any way', async ({ page }) => {
  await tryToSignIn(page);
  if (!(await hasOrganisations(page))) {
    // One organisation, and it is the operators': so customers are not let in at all.
    await expect(page.getByText('you are in no organisation here')).toBeVisible();
    await refused(await page.request.get('/api/datasources'), 'data sources');
    return;
  }

  await test.step('what they see', async () => {
    await page.goto('/dashboards');
    await expect(page.getByText('Status of the cloud').first()).toBeVisible();
    expect(await page.locator('body').innerText()).not.toMatch(INTERNAL);
    await page.goto('/d/leitstand-customers');
    await expect(page.getByRole('link', { name: 'Incidents and maintenance' })).toBeVisible();
    await page.goto('/a/scs-leitstand-app/iaas/apis');
    await expect(page.getByText('APIs as customers reach them')).toHaveCount(0);
    await page.goto('/a/scs-leitstand-app/inbox');
    await expect(page.getByRole('link', { name: 'Draft incident' })).toHaveCount(0);
  });

  await test.step('what the interfaces tell', async () => {
    const get = (address: string, headers?: Record<string, string>) => page.request.get(address, { headers });
    expect(await (await get('/api/user/orgs')).json()).toEqual([
      expect.objectContaining({ name: 'Customers', role: 'Viewer' }),
    ]);
    const found: Array<{ uid: string }> = await (await get('/api/search')).json();
    expect(found.map(({ uid }) => uid)).toEqual(['leitstand-customers']);
    await refused(await get('/api/dashboards/uid/leitstand-ceph'), 'the dashboard of Ceph');
    const settings = await (await get('/api/frontend/settings')).json();
    expect(Object.values<{ uid?: string }>(settings.datasources).map(({ uid }) => uid)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^leitstand-/)])
    );
    expect(JSON.stringify(settings.apps ?? {})).not.toContain('leitstand-prometheus');
    for (const uid of SOURCES) {
      await refused(await get(`/api/datasources/uid/${uid}`), `data source ${uid}`);
      await refused(await get(`/api/datasources/proxy/uid/${uid}/api/v1/query?query=up`), `proxy of ${uid}`);
      await refused(await get(`/api/datasources/uid/${uid}/resources/api/v1/labels`), `resources of ${uid}`);
      await refused(
        await page.request.post('/api/ds/query', {
          data: {
            from: 'now-5m',
            to: 'now',
            queries: [{ refId: 'A', datasource: { uid, type: 'prometheus' }, expr: 'up' }],
          },
        }),
        `query of ${uid}`
      );
    }
    await refused(await get('/api/prometheus/leitstand-prometheus/api/v1/rules'), 'rules of Prometheus');
    await refused(await get('/api/alertmanager/leitstand-alertmanager/api/v2/alerts'), 'alerts');
    const rules = await (await get('/api/prometheus/grafana/api/v1/rules')).text();
    expect(rules).not.toMatch(INTERNAL);
  });

  await test.step('and the way into the other organisation is shut', async () => {
    const switched = await page.request.post('/api/user/using/1');
    await refused(switched, 'switching to the operators');
    const forced = await page.request.get('/api/datasources/uid/leitstand-prometheus', {
      headers: { 'X-Grafana-Org-Id': '1' },
    });
    await refused(forced, 'asking as if in the other organisation');
    await page.goto('/a/scs-leitstand-app/overview?orgId=1');
    await expect(page.getByText('Ceph')).toHaveCount(0);
  });
});
