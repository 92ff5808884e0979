import type { Host } from '../../cloud/hosts';
import type { Moment } from '../../time/moment';
import { type Sample, sample } from '../exporter';
import { isDisciplined } from './clock';

const STATES = ['activating', 'active', 'deactivating', 'failed', 'inactive'];
const COMMON: Record<string, string> = {
  'chrony.service': 'forking',
  'docker.service': 'notify',
  'lldpd.service': 'simple',
  'rsyslog.service': 'notify',
  'ssh.service': 'notify',
  'auditd.service': 'forking',
};
const BY_ROLE: Record<Host['role'], Record<string, string>> = {
  control: { 'mdmonitor.service': 'simple' },
  compute: { 'openvswitch-switch.service': 'oneshot', 'smartmontools.service': 'notify' },
  storage: { 'smartmontools.service': 'notify' },
};
const OTHER_UNITS = { active: 168, inactive: 94 };

/** States of the units that operators list (`--collector.systemd.unit-include`). chrony fails when the clock drifts. */
export function systemdSamples(host: Host, moment: Moment): Sample[] {
  const units = Object.entries({ ...COMMON, ...BY_ROLE[host.role] });
  const stateOf = (name: string) => (name === 'chrony.service' && !isDisciplined(host, moment) ? 'failed' : 'active');
  const failed = units.filter(([name]) => stateOf(name) === 'failed').length;
  const counts: Record<string, number> = { ...OTHER_UNITS, active: OTHER_UNITS.active + units.length - failed, failed };
  return [
    ...units.flatMap(([name, type]) =>
      STATES.map((state) => sample('node_systemd_unit_state', Number(state === stateOf(name)), { name, state, type }))
    ),
    ...STATES.map((state) => sample('node_systemd_units', counts[state] ?? 0, { state })),
    sample('node_systemd_system_running', Number(failed === 0)),
    sample('node_systemd_version', 252.39, { version: '252.39-1~deb12u2' }),
  ];
}
