import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface TestFolders {
  root: string;
  dist: string;
  web: string;
  provisioning: string;
}

const WRITE = 'scs-leitstand-app.incidents:write';

const APP = {
  type: 'app',
  id: 'scs-leitstand-app',
  name: 'Leitstand',
  preload: true,
  languages: ['en-US', 'de-DE'],
  info: { version: '0.1.0', logos: { small: 'img/logo.svg', large: 'img/logo.svg' } },
  includes: [
    page('Overview', 'overview', { defaultNav: true }),
    page('Inbox', 'inbox'),
    page('New incident', 'incidents/new', { action: WRITE }),
    page('Settings', 'settings', { role: 'Admin' }),
  ],
  roles: [
    { role: { name: 'Reader', permissions: [{ action: 'scs-leitstand-app.incidents:read' }] }, grants: ['Viewer'] },
    { role: { name: 'Writer', permissions: [{ action: WRITE }] }, grants: ['Editor', 'Admin'] },
  ],
};

const apiUrl = '{{ .JsonData.apiUrl }}';
const SOURCE = {
  type: 'datasource',
  id: 'scs-leitstand-datasource',
  name: 'SCS status page',
  routes: [
    { path: 'api', method: 'GET', url: apiUrl },
    ...['POST', 'PATCH', 'DELETE'].map((method) => ({ path: 'api', method, url: apiUrl, reqAction: WRITE })),
  ],
};

function page(name: string, path: string, more: object = {}) {
  return { type: 'page', name, path: `/a/scs-leitstand-app/${path}`, addToNav: true, ...more };
}

/** A small build, page and provisioning in a new folder under the system's temporary one; the caller removes `root`. */
export function writeFolders(): TestFolders {
  const root = mkdtempSync(path.join(tmpdir(), 'host-'));
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  };
  write('secret.txt', 'not for browsers');
  write('dist/plugin.json', JSON.stringify(APP));
  write('dist/module.js', 'define([], () => ({}));');
  write('dist/datasource/plugin.json', JSON.stringify(SOURCE));
  write('dist/datasource/module.js', 'define([], () => ({ nested: true }));');
  write('web/index.html', '<title>host</title>');
  write('provisioning/plugins/app.yaml', 'apps: [{ type: scs-leitstand-app, jsonData: { publicUrl: $PUBLIC_URL } }]');
  write(
    'provisioning/datasources/sources.yaml',
    `datasources:
  - { name: Prometheus, uid: leitstand-prometheus, type: prometheus, access: proxy, url: '\${PROMETHEUS}', isDefault: true }
  - { name: Alertmanager, uid: leitstand-alertmanager, type: alertmanager, url: $ALERTS, jsonData: { implementation: prometheus } }
  - { name: Status, uid: leitstand-status, type: scs-leitstand-datasource, jsonData: { apiUrl: $STATUS, oauthPassThru: true, timeout: 1 } }
  - { name: Unknown, uid: unknown, type: somebody-else-datasource }
`
  );
  write(
    'provisioning/dashboards/files.yaml',
    `providers:
  - { name: x, folder: Leitstand, options: { path: boards } }
  - { name: unset, options: { path: $NOT_SET } }
`
  );
  write('stray.json', JSON.stringify({ uid: 'stray', title: 'Stray, in no folder of dashboards' }));
  write('boards/ceph.json', JSON.stringify({ uid: 'leitstand-ceph', title: 'Ceph', tags: ['scs'], panels: [] }));
  return {
    root,
    dist: path.join(root, 'dist'),
    web: path.join(root, 'web'),
    provisioning: path.join(root, 'provisioning'),
  };
}
