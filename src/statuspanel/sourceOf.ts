import type { DataSourceInstanceSettings } from '@grafana/data';
import { asString, isRecord } from '../domain/parse/narrow';
import type { StatusPanelOptions } from './options';

/** Where the panel reads. */
export type StatusSource =
  /** Straight from the browser; an empty address: nobody has said it. */
  | { kind: 'public'; url: string }
  /** Through Grafana's proxy, as a signed-in user. */
  | { kind: 'datasource'; uid: string };

type Settings = Pick<DataSourceInstanceSettings, 'uid' | 'jsonData'>;

const withoutSlash = (url: string) => url.trim().replace(/\/+$/, '');

/** The public address that a data source of the status page carries; empty without one. */
export function publicUrlOf(settings: Settings | undefined): string {
  const json: unknown = settings?.jsonData;
  return withoutSlash((isRecord(json) ? asString(json.publicUrl) : undefined) ?? '');
}

/**
 * Where to read, by the options. Whoever is not signed in, as on a public dashboard, always reads the public address:
 * Grafana's proxy is not for them. `fromSettings`: the address in the app's settings, undefined while it is not known yet.
 */
export function sourceOf(
  options: Pick<StatusPanelOptions, 'source' | 'publicUrl'>,
  datasource: Settings | undefined,
  isSignedIn: boolean,
  fromSettings: string | undefined
): StatusSource | undefined {
  if (options.source === 'datasource' && isSignedIn && datasource !== undefined) {
    return { kind: 'datasource', uid: datasource.uid };
  }
  const own = withoutSlash(options.publicUrl) || publicUrlOf(datasource);
  if (own !== '' || !isSignedIn) {
    return { kind: 'public', url: own };
  }
  return fromSettings === undefined ? undefined : { kind: 'public', url: withoutSlash(fromSettings) };
}
