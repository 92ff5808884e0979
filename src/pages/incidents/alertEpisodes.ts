import type { LabelSet } from '../../domain/status/model';

/** A time in which an alert fired. Times are RFC 3339; without an end it fires still. */
export interface AlertEpisode {
  name: string;
  labels: LabelSet;
  firedAt: string;
  clearedAt?: string;
}

/** One series of `ALERTS`: when it had a value, in milliseconds since 1970, oldest first. */
export interface AlertSeries {
  labels: LabelSet;
  times: readonly number[];
}

/** What Prometheus remembers of firing alerts. */
export function alertHistoryQuery(names: readonly string[]): string {
  const pattern = [...new Set(names)].map((name) => name.replace(/[\\.+*?()|[\]{}^$"]/g, '\\\\$&')).join('|');
  return `ALERTS{alertstate="firing",alertname=~"${pattern}"}`;
}

/** When alerts fired: samples that are no more than two steps (milliseconds) apart belong together; one that reaches up to `until` goes on. */
export function alertEpisodes(series: readonly AlertSeries[], stepMs: number, until: number): AlertEpisode[] {
  const gap = 2 * stepMs;
  return series.flatMap(({ labels, times }) => {
    const { alertstate: _, __name__: __, ...own } = labels;
    const name = own.alertname ?? '';
    const episodes: AlertEpisode[] = [];
    let from: number | undefined;
    let last = 0;
    const close = (isGoingOn: boolean) => {
      if (from !== undefined) {
        const clearedAt = isGoingOn ? undefined : new Date(last + stepMs).toISOString();
        episodes.push({ name, labels: own, firedAt: new Date(from).toISOString(), clearedAt });
      }
    };
    for (const time of times) {
      if (from !== undefined && time - last > gap) {
        close(false);
        from = undefined;
      }
      from ??= time;
      last = time;
    }
    close(until - last <= gap);
    return episodes;
  });
}
