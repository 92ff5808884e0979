import { findCaptured } from '../captures/findCaptured';
import type { Exporter } from '../exporters/exporter';
import { writeExposition } from '../exporters/writeExposition';
import type { Moment } from '../time/moment';

/** What one instance of an exporter answers to a scrape. Types are those of the captures. */
export function exposition({ collect, captures }: Exporter, moment: Moment, instance: string): string {
  return writeExposition(collect(moment, instance), (metric) => findCaptured(metric, captures)?.type ?? 'untyped');
}
