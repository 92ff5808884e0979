import type { Host } from '../../cloud/hosts';
import { hash } from '../../time/hash';
import { hexId } from '../../time/uuid';
import type { Moment } from '../../time/moment';
import { type Sample, sample } from '../exporter';

const FILES = ['apt.prom', 'chrony.prom'];
const FOLDER = '/var/lib/prometheus/node-exporter';
const WRITTEN_EVERY_SECONDS = 900;
const DISKS = ['sda', 'sdb'];
const HOUR = 3600;

/**
 * What scripts leave as text files: packages that wait, and on control hosts SMART by smartmon.sh — they have
 * no smartctl_exporter, as on sites where only storage got one.
 */
export function textfileSamples(host: Host, { origin, now }: Moment): Sample[] {
  const smart = host.role === 'control';
  const written = Math.floor(now / WRITTEN_EVERY_SECONDS) * WRITTEN_EVERY_SECONDS;
  return [
    ...[...FILES, ...(smart ? ['smartmon.prom'] : [])].map((file) =>
      sample('node_textfile_mtime_seconds', written, { file: `${FOLDER}/${file}` })
    ),
    sample('node_textfile_scrape_error', 0),
    sample('node_reboot_required', 0),
    sample('apt_upgrades_pending', Math.floor(4 * hash(host.name, 'apt')), { arch: 'all', origin: 'Debian:bookworm' }),
    ...(smart ? DISKS.flatMap((disk) => smartmon(host, disk, written, written - origin)) : []),
    ...(smart ? mirror() : []),
  ];
}

function smartmon(host: Host, disk: string, run: number, age: number): Sample[] {
  const label = { disk: `/dev/${disk}`, type: 'sat' };
  const attribute = (name: string, id: string, raw: number, value: number, threshold: number) => {
    const labels = { ...label, smart_id: id };
    return [
      sample(`smartmon_${name}_raw_value`, raw, labels),
      sample(`smartmon_${name}_value`, value, labels),
      sample(`smartmon_${name}_worst`, value, labels),
      sample(`smartmon_${name}_threshold`, threshold, labels),
    ];
  };
  const hours = 9_000 + Math.floor(age / HOUR);
  const celsius = 27 + Math.floor(5 * hash(host.name, disk, 'celsius'));
  return [
    sample('smartmon_device_info', 1, {
      ...{ device_model: 'INTEL SSDSC2KG480G8', disk: label.disk, firmware_version: 'XCV10132', lun_id: '' },
      ...{ model_family: 'Intel S4510/S4610/S4500/S4600 Series SSDs', product: '', revision: '' },
      ...{ serial_number: hexId('serial', host.name, disk).slice(0, 12).toUpperCase(), type: 'sat', vendor: '' },
    }),
    sample('smartmon_device_active', 1, label),
    sample('smartmon_device_smart_available', 1, label),
    sample('smartmon_device_smart_enabled', 1, label),
    sample('smartmon_device_smart_healthy', 1, label),
    sample('smartmon_smartctl_run', run, label),
    ...attribute('reallocated_sector_ct', '5', 0, 100, 0),
    ...attribute('power_on_hours', '9', hours, 100, 0),
    ...attribute('power_cycle_count', '12', 31, 100, 0),
    ...attribute('airflow_temperature_cel', '190', celsius, 100 - celsius, 0),
  ];
}

/** The two disks of a control host are a mirror. */
function mirror(): Sample[] {
  const label = { device: 'md0' };
  return [
    sample('node_md_blocks', 468_717_568, label),
    sample('node_md_blocks_synced', 468_717_568, label),
    sample('node_md_disks', 2, { ...label, state: 'active' }),
    sample('node_md_disks', 0, { ...label, state: 'failed' }),
    sample('node_md_disks', 0, { ...label, state: 'spare' }),
    sample('node_md_disks_required', 2, label),
    ...['active', 'check', 'inactive', 'recovering', 'resync'].map((state) =>
      sample('node_md_state', Number(state === 'active'), { ...label, state })
    ),
  ];
}
