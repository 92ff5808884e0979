import type { Column } from '../model';

/** A machine, leading to its page. */
export const MACHINE_COLUMN: Column = {
  field: 'instance',
  title: 'Machine',
  width: 140,
  link: { title: 'Open this machine', target: 'machine' },
};

export const RACK_COLUMN: Column = { field: 'rack', title: 'Rack', width: 80 };
