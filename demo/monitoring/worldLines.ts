import { historyLines } from '../world/history/historyLines';
import { probes } from '../world/http/history';
import type { Moment } from '../world/time/moment';
import type { FillOptions } from './fillPrometheus';

const WORLD = 'world:4100';
/** What the demo's scrape configuration adds. */
const DEFAULT_SCOPE = { name: 'cluster', value: 'fra1' };

/** Labels that tell sites and replicas apart, once for each replica. */
export function scopesOf({ scopeLabel, externalReplicaLabel }: FillOptions): Array<Record<string, string>> {
  const { name, value } = scopeLabel ?? DEFAULT_SCOPE;
  const scope: Record<string, string> = scopeLabel === null ? {} : { [name]: value };
  return externalReplicaLabel
    ? externalReplicaLabel.values.map((replica) => ({ ...scope, [externalReplicaLabel.name]: replica }))
    : [scope];
}

/** Whole names that are wanted; whether a target answered always is. */
export function wantedNames({ match }: FillOptions): RegExp {
  return match ? new RegExp(`^(?:up|${match.source})$`) : /^/;
}

/** What Prometheus would have scraped of the simulated cloud. */
export function* worldLines(momentAt: (now: number) => Moment, options: FillOptions): Generator<string> {
  const { from, to, scrapeIntervalSeconds: step, exporters, hostKey } = options;
  const match = wantedNames(options);
  const scopes = scopesOf(options);
  for (const [index, labels] of scopes.entries()) {
    // Replicas do not scrape at the same time.
    const shift = (index * step) / scopes.length;
    const extra =
      exporters && !exporters.includes('blackbox')
        ? []
        : probes(WORLD).map(({ labels: own, collect }) => {
            const { cluster: _, ...kept } = own;
            return { labels: { ...kept, ...labels }, collect };
          });
    yield* historyLines(momentAt, { from: from + shift, to, step, match, exporters, hostKey, labels, extra });
  }
}
