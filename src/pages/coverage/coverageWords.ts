import { t } from '@grafana/i18n';
import type { Aspect, Role, Seen } from '../../catalog/coverage/compareCoverage';
import type { CoverageFinding } from '../../catalog/coverage/coverageFindings';
import type { Tone } from '../../domain/status/severityTone';

/** What a column of the table of machines is about. */
export function aspectTitle(aspect: Aspect): string {
  switch (aspect) {
    case 'system':
      return t('coverage.aspect.system', 'System');
    case 'ceph':
      return t('coverage.aspect.ceph', 'OSDs');
    case 'instances':
      return t('coverage.aspect.instances', 'Instances');
    case 'disks':
      return t('coverage.aspect.disks', 'Disks');
    case 'machine':
      return t('coverage.aspect.machine', 'Controller');
    case 'clock':
      return t('coverage.aspect.clock', 'Clock');
  }
}

/** What answers it, as operators say it in a sentence: "no SMART exporter". */
export function aspectExporter(aspect: Aspect): string {
  switch (aspect) {
    case 'system':
      return t('coverage.exporter.system', 'node_exporter');
    case 'ceph':
      return t('coverage.exporter.ceph', 'ceph-exporter');
    case 'instances':
      return t('coverage.exporter.instances', 'libvirt exporter');
    case 'disks':
      return t('coverage.exporter.disks', 'SMART exporter');
    case 'machine':
      return t('coverage.exporter.machine', 'IPMI or Redfish exporter');
    case 'clock':
      return t('coverage.exporter.clock', 'clock exporter');
  }
}

/** What a machine is there for. */
export function roleWord(role: Role): string {
  switch (role) {
    case 'storage':
      return t('coverage.role.storage', 'Storage');
    case 'hypervisor':
      return t('coverage.role.hypervisor', 'Hypervisor');
    case 'other':
      return t('coverage.role.other', 'Other');
  }
}

/** The word in a cell. */
export function seenWord(seen: Seen): string {
  switch (seen) {
    case 'seen':
      return t('coverage.seen.seen', 'Seen');
    case 'down':
      return t('coverage.seen.down', 'Down');
    case 'missing':
      return t('coverage.seen.missing', 'Missing');
    case 'unneeded':
      return '–';
  }
}

/** Looks are those of components and layers. */
export const SEEN_TONES: Record<Exclude<Seen, 'unneeded'>, Tone> = {
  seen: 'operational',
  down: 'broken',
  missing: 'unknown',
};

/** A finding as a sentence. */
export function findingSentence(finding: CoverageFinding): string {
  // Names of machines and exporters are text, and React escapes text.
  const raw = { interpolation: { escapeValue: false } };
  switch (finding.kind) {
    case 'host-down':
      return t('coverage.finding.hostDown', '{{host}}: the machine does not answer', { host: finding.host, ...raw });
    case 'exporter-down':
      return t('coverage.finding.exporterDown', '{{host}}: {{exporter}} does not answer, the machine does', {
        host: finding.host,
        exporter: aspectExporter(finding.aspect),
        ...raw,
      });
    case 'missing':
      return t('coverage.finding.missing', '{{host}}: no {{exporter}}', {
        host: finding.host,
        exporter: aspectExporter(finding.aspect),
        ...raw,
      });
    case 'missing-everywhere':
      return t('coverage.finding.missingEverywhere', 'No machine has a {{exporter}}', {
        exporter: aspectExporter(finding.aspect),
        ...raw,
      });
  }
}
