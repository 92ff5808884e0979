import { useEffect, useState } from 'react';
import { config } from '@grafana/runtime';
import { asString, isRecord } from '../domain/parse/narrow';
import { APP_ID } from '../ids';
import { grafanaRequest } from '../polling/grafanaRequest';

/**
 * Where to read: the panel's own option, else the address in the app's settings. Those are asked only for signed-in users:
 * a visitor of a public dashboard has no right to Grafana's interfaces. Undefined while not known yet, empty if nobody has said.
 */
export function usePublicUrl(option: string): string | undefined {
  const [fromSettings, setFromSettings] = useState<string>();
  const own = option.trim().replace(/\/+$/, '');
  const asks = own === '' && config.bootData.user.isSignedIn;

  useEffect(() => {
    if (!asks) {
      return;
    }
    let isCurrent = true;
    grafanaRequest({ method: 'GET', path: `/api/plugins/${APP_ID}/settings` })
      .then(({ body }) => (isRecord(body) && isRecord(body.jsonData) ? asString(body.jsonData.publicUrl) : undefined))
      .catch(() => undefined)
      .then((url) => isCurrent && setFromSettings(url?.replace(/\/+$/, '') ?? ''));
    return () => {
      isCurrent = false;
    };
  }, [asks]);

  return asks ? fromSettings : own;
}
