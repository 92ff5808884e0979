import { metricsOf } from './metric';

const DRIVE = 'device';
const DISK = 'disk type';

/** Disks by their own account (SMART) and by that of their RAID controllers. Several gauges are called counters. */
export const DISK_METRICS = [
  ...metricsOf('smartctl-exporter', [
    [
      'smartctl_device',
      'gauge',
      'ata_additional_product_id ata_version device firmware_version form_factor interface model_family model_name protocol sata_version scsi_product scsi_revision scsi_vendor scsi_version serial_number',
      'short',
      'What a disk is',
    ],
    [
      'smartctl_device_attribute',
      'gauge',
      'attribute_flags_long attribute_flags_short attribute_id attribute_name attribute_value_type device',
      'short',
      'A SMART attribute; names differ by maker, numbers do not',
    ],
    ['smartctl_device_temperature', 'gauge', 'device temperature_type', 'celsius', 'Temperature of a disk'],
    ['smartctl_device_percentage_used', 'counter', DRIVE, 'percent', 'Wear of flash, by its own account'],
    ['smartctl_device_available_spare', 'counter', DRIVE, 'percent', 'Spare cells left'],
    [
      'smartctl_device_available_spare_threshold',
      'counter',
      DRIVE,
      'percent',
      'Below this the maker calls it worn out',
    ],
    ['smartctl_device_critical_warning', 'counter', DRIVE, 'short', 'Bits of NVMe warnings, 0 if all is well'],
    ['smartctl_device_media_errors', 'counter', DRIVE, 'short', 'Errors of an NVMe'],
    ['smartctl_device_power_on_seconds', 'counter', DRIVE, 's', 'How long it has run'],
    ['smartctl_device_interface_speed', 'gauge', 'device speed_type', 'bps', 'Speed of its link, now and at most'],
    ['smartctl_scsi_grown_defect_list', 'gauge', DRIVE, 'short', 'Defects of a SAS disk that came with age'],
  ]),
  ...metricsOf('smartmon-textfile', [
    ['smartmon_device_smart_healthy', 'gauge', DISK, 'short', '1 for a disk that says it is healthy'],
    [
      'smartmon_device_info',
      'gauge',
      'device_model disk firmware_version lun_id model_family product revision serial_number type vendor',
      'short',
      'What a disk is',
    ],
  ]),
  ...metricsOf('nvme-textfile', [
    ['nvme_critical_warning_total', 'counter', DRIVE, 'short', 'Bits of warnings, 0 if all is well'],
    ['nvme_percentage_used_ratio', 'gauge', DRIVE, 'percentunit', 'Wear of flash, by its own account'],
  ]),
  ...metricsOf('megaraid-textfile', [
    ['megaraid_degraded', 'gauge', 'controller', 'short', '1 if an array lost a disk'],
    ['megaraid_failed', 'gauge', 'controller', 'short', '1 if an array is lost'],
    ['megaraid_battery_backup_healthy', 'gauge', 'controller', 'short', '1 if the cache survives a power cut'],
  ]),
];
