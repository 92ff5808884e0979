import { useEffect, useState } from 'react';
import { asString, isRecord } from '../domain/parse/narrow';
import { APP_ID } from '../ids';
import { grafanaRequest } from '../polling/grafanaRequest';

/**
 * The public address in the app's settings, asked only if `asks`: a visitor of a public dashboard has no right to
 * Grafana's interfaces. Undefined while not known, empty if nobody has said or it cannot be read.
 */
export function useSettingsUrl(asks: boolean): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!asks) {
      return;
    }
    let isCurrent = true;
    grafanaRequest({ method: 'GET', path: `/api/plugins/${APP_ID}/settings` })
      .then(({ body }) => (isRecord(body) && isRecord(body.jsonData) ? asString(body.jsonData.publicUrl) : undefined))
      .catch(() => undefined)
      .then((found) => isCurrent && setUrl(found ?? ''));
    return () => {
      isCurrent = false;
    };
  }, [asks]);
  return url;
}
