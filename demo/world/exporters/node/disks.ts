import { OSDS, pgsOn, PLACEMENT, REPLICAS } from '../../cloud/ceph';
import type { Host } from '../../cloud/hosts';
import { diskName } from '../../cloud/disks';
import { filledBytes } from '../../cloud/rootFill';
import { osdIo } from '../../ceph/clientIo';
import { phasesOf } from '../../ceph/phases';
import { brokenSeconds } from '../../scenarios/timesOf';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { integrate, makeWave } from '../../time/wave';
import { type Sample, sample } from '../exporter';

interface DiskLoad {
  device: string;
  model: string;
  reads: number;
  readBytes: number;
  writes: number;
  writtenBytes: number;
  /** Seconds in which it retried what it could not read. */
  retried: number;
}

const SYSTEM_DISK = { device: 'sda', model: 'INTEL_SSDSC2KG48' };
const OSD_MODEL = 'SAMSUNG_MZ7L33T8';
const SECONDS_PER_READ = 0.00021;
const SECONDS_PER_WRITE = 0.00034;
/** Part of the time of requests during which the disk is busy: they overlap. */
const BUSY_PART = 0.6;
/** Requests that wait on a disk that retries, all the time. */
const WAITING_READS = 4;
const WAITING_WRITES = 14;
const BUSY_WHILE_RETRYING = 0.6;
const FILL_REQUEST_BYTES = 2 ** 19;

/** Disks of a host. Those under OSDs carry what the OSDs do, so they rest when an OSD is dead. */
export function diskSamples(host: Host, moment: Moment): Sample[] {
  const phases = phasesOf(moment);
  const osds = OSDS.filter((osd) => osd.host === host).map(({ id, device }): DiskLoad => {
    const read = osdIo(id, 'read', phases);
    const written = osdIo(id, 'write', phases);
    const copies = REPLICAS * copyShare(id);
    return {
      ...{ device, model: OSD_MODEL, reads: read.operations, readBytes: read.bytes },
      writes: Math.floor(copies * written.operations),
      writtenBytes: Math.floor(copies * written.bytes),
      retried: brokenSeconds('disk-fails-smart', diskName({ host, device }), moment),
    };
  });
  return [systemDisk(host, moment), ...osds].flatMap(diskSeries);
}

/** An OSD writes as primary and as replica; with its PGs evenly spread that is the same share. */
function copyShare(osd: number): number {
  return pgsOn(osd) / ((PLACEMENT.length * REPLICAS) / OSDS.length);
}

function systemDisk(host: Host, moment: Moment): DiskLoad {
  const { origin, now } = moment;
  const count = (name: string, mean: number) =>
    Math.floor(
      integrate(makeWave(`${host.name} sda ${name}`, mean * (0.7 + 0.6 * hash(host.name, name))), origin, now)
    );
  const filled = Math.floor(filledBytes(host, moment));
  return {
    ...{ ...SYSTEM_DISK, reads: count('reads', 6), readBytes: count('read bytes', 110_000) },
    writes: count('writes', 45) + Math.floor(filled / FILL_REQUEST_BYTES),
    writtenBytes: count('written bytes', 760_000) + filled,
    retried: 0,
  };
}

function diskSeries(disk: DiskLoad, index: number): Sample[] {
  const { device, model, reads, readBytes, writes, writtenBytes, retried } = disk;
  const readTime = reads * SECONDS_PER_READ + retried * WAITING_READS;
  const writeTime = writes * SECONDS_PER_WRITE + retried * WAITING_WRITES;
  const values = {
    reads_completed_total: reads,
    read_bytes_total: readBytes,
    read_time_seconds_total: readTime,
    reads_merged_total: Math.floor(reads * 0.02),
    writes_completed_total: writes,
    written_bytes_total: writtenBytes,
    write_time_seconds_total: writeTime,
    writes_merged_total: Math.floor(writes * 0.3),
    io_time_seconds_total:
      BUSY_PART * (reads * SECONDS_PER_READ + writes * SECONDS_PER_WRITE) + BUSY_WHILE_RETRYING * retried,
    io_time_weighted_seconds_total: readTime + writeTime,
    io_now: 0,
  };
  const info = { device, major: '8', minor: String(16 * index), model, path: '', revision: '', serial: '', wwn: '' };
  return [
    ...Object.entries(values).map(([name, value]) => sample(`node_disk_${name}`, value, { device })),
    sample('node_disk_info', 1, info),
  ];
}
