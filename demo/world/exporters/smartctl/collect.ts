import { DISKS, type Disk, diskName } from '../../cloud/disks';
import { hostOfInstance } from '../../cloud/hosts';
import { brokenFor, brokenSeconds } from '../../scenarios/timesOf';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { type Sample, sample } from '../exporter';

interface Attribute {
  id: string;
  name: string;
  raw: number;
  value: number;
  thresh?: number;
}

const FLAGS = { attribute_flags_long: 'updated_online,event_count,auto_keep', attribute_flags_short: '-O--CK' };
const HOUR = 3600;
/** A failing disk loses sectors: so many pending and reallocated ones per second. */
const PENDING_PER_SECOND = 0.8;
const REALLOCATED_PER_SECOND = 2;
const SECONDS_TO_VERDICT = 5;
/** Bit 3: SMART status says the disk fails. */
const EXIT_FAILING = 8;

/** smartctl_exporter 0.14 on hypervisors and storage hosts. */
export function collect(moment: Moment, instance: string): Sample[] {
  const host = hostOfInstance(instance);
  const disks = DISKS.filter((disk) => disk.host === host);
  return [
    sample('smartctl_devices', disks.length),
    sample('smartctl_version', 1, {
      ...{ build_info: '(local build)', json_format_version: '1.0', smartctl_version: '7.3', svn_revision: '5338' },
    }),
    ...disks.flatMap((disk) => [
      ...identity(disk),
      ...(disk.kind === 'nvme' ? nvme(disk, moment) : ata(disk, moment)),
      ...common(disk, moment),
    ]),
  ];
}

const seen = (disk: Disk, moment: Moment) => Math.max(0, moment.now - moment.origin) + HOUR * hours(disk);
const ages = new Map(DISKS.map(({ serial }) => [serial, 6_000 + Math.floor(9_000 * hash('hours', serial))]));
const hours = ({ serial }: Disk) => ages.get(serial) ?? 0;

function identity({ device, kind, model, serial }: Disk): Sample[] {
  const nvmeDisk = kind === 'nvme';
  return [
    sample('smartctl_device', 1, {
      ...{ ata_additional_product_id: 'unknown', ata_version: nvmeDisk ? '' : 'ACS-4 T13/BSR INCITS 529 revision 5' },
      ...{ device, firmware_version: nvmeDisk ? 'GDC5902Q' : 'JXTC304Q', form_factor: nvmeDisk ? '' : '2.5 inches' },
      ...{ interface: nvmeDisk ? 'nvme' : 'sat', model_family: nvmeDisk ? 'unknown' : 'Samsung based SSDs' },
      ...{ model_name: model, protocol: nvmeDisk ? 'NVMe' : 'ATA', sata_version: nvmeDisk ? '' : 'SATA 3.2' },
      ...{ scsi_product: '', scsi_revision: '', scsi_vendor: '', scsi_version: '', serial_number: serial },
    }),
  ];
}

function common(disk: Disk, moment: Moment): Sample[] {
  const label = { device: disk.device };
  const failing = isFailing(disk, moment);
  const celsius = 26 + Math.floor(6 * hash('celsius', disk.serial)) + (failing ? 9 : 0);
  return [
    sample('smartctl_device_smart_status', Number(!failing), label),
    sample('smartctl_device_smartctl_exit_status', failing ? EXIT_FAILING : 0, label),
    sample('smartctl_device_temperature', celsius, { ...label, temperature_type: 'current' }),
    sample('smartctl_device_power_on_seconds', Math.floor(seen(disk, moment) / HOUR) * HOUR, label),
    sample('smartctl_device_power_cycle_count', 17, label),
    sample('smartctl_device_capacity_bytes', disk.kind === 'nvme' ? 0 : disk.sizeBytes, label),
  ];
}

/** The disk's own verdict. */
function isFailing(disk: Disk, moment: Moment): boolean {
  return (brokenFor('disk-fails-smart', diskName(disk), moment) ?? 0) >= SECONDS_TO_VERDICT;
}

function ata(disk: Disk, moment: Moment): Sample[] {
  const label = { device: disk.device };
  return [
    sample('smartctl_device_block_size', 512, { ...label, blocks_type: 'logical' }),
    sample('smartctl_device_block_size', 4096, { ...label, blocks_type: 'physical' }),
    sample('smartctl_device_interface_speed', 6e9, { ...label, speed_type: 'current' }),
    sample('smartctl_device_interface_speed', 6e9, { ...label, speed_type: 'max' }),
    sample('smartctl_device_error_log_count', isFailing(disk, moment) ? 6 : 0, { ...label, error_log_type: 'summary' }),
    ...attributes(disk, moment).flatMap(({ id, name, raw, value, thresh = 0 }) =>
      Object.entries({ raw, value, worst: value, thresh }).map(([kind, number]) =>
        sample('smartctl_device_attribute', number, {
          ...{ ...FLAGS, attribute_id: id, attribute_name: name, attribute_value_type: kind, ...label },
        })
      )
    ),
  ];
}

/** A disk that was exchanged is a new one: what a failing one counted is gone with it. */
function attributes(disk: Disk, moment: Moment): Attribute[] {
  const broken =
    brokenFor('disk-fails-smart', diskName(disk), moment) === undefined
      ? 0
      : brokenSeconds('disk-fails-smart', diskName(disk), moment);
  const reallocated = Math.floor(REALLOCATED_PER_SECOND * broken);
  const health = Math.max(1, 100 - Math.floor(reallocated / 4));
  const wear = 100 - Math.floor(4 + 10 * hash('wear', disk.serial));
  return [
    { id: '5', name: 'Reallocated_Sector_Ct', raw: reallocated, value: health, thresh: 10 },
    { id: '9', name: 'Power_On_Hours', raw: Math.floor(seen(disk, moment) / HOUR), value: 97 },
    { id: '12', name: 'Power_Cycle_Count', raw: 17, value: 99 },
    { id: '177', name: 'Wear_Leveling_Count', raw: 100 - wear, value: wear, thresh: 5 },
    { id: '187', name: 'Uncorrectable_Error_Cnt', raw: Math.floor(broken / 3), value: 100 },
    { id: '197', name: 'Current_Pending_Sector', raw: Math.floor(PENDING_PER_SECOND * broken), value: 100 },
    { id: '199', name: 'CRC_Error_Count', raw: 0, value: 100 },
  ];
}

function nvme(disk: Disk, moment: Moment): Sample[] {
  const written = Math.floor(3.2e6 * seen(disk, moment));
  const values = {
    ...{ available_spare: 100, available_spare_threshold: 10, critical_warning: 0, media_errors: 0 },
    ...{ num_err_log_entries: 0, percentage_used: Math.floor(3 + 6 * hash('wear', disk.serial)) },
    ...{ bytes_written: written, bytes_read: Math.floor(written * 0.6), nvme_capacity_bytes: disk.sizeBytes },
  };
  return Object.entries(values).map(([name, value]) =>
    sample(`smartctl_device_${name}`, value, { device: disk.device })
  );
}
