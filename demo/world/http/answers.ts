import { hostOfInstance } from '../cloud/hosts';
import { isDown } from '../cloud/hostOutages';
import type { Exporter } from '../exporters/exporter';
import type { Moment } from '../time/moment';

/** Whether one instance of an exporter can be scraped: not while its host has no power, unless it runs elsewhere. */
export function answers({ outOfBand }: Exporter, instance: string, moment: Moment): boolean {
  const host = hostOfInstance(instance);
  return outOfBand === true || !host || !isDown(host, moment);
}
