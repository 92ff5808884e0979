import { alertingTwins } from './alertingTwins';
import { cephDashboard } from './cephDashboard';
import { cephPanelList } from './cephPanelList';
import { statusDashboard } from './statusDashboard';

/** Every generated file: its path below the repository and its content. */
export function generatedFiles(): Array<[name: string, content: string]> {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return [
    ['dashboards/leitstand-ceph.json', json(cephDashboard())],
    ['dashboards/leitstand-status.json', json(statusDashboard())],
    ['provisioning/alerting/leitstand.yaml', alertingTwins()],
    ['docs/generated/ceph.md', `${cephPanelList()}\n`],
  ];
}
