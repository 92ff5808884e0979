import { css } from '@emotion/css';
import { AppEvents, type AlertPayload, type EventBusExtended, type GrafanaTheme2 } from '@grafana/data';
import { getAppEvents } from '@grafana/runtime';
import { trusted } from '../narrowing';
import { Alert, useStyles2, type AlertVariant } from '@grafana/ui';
import React, { useEffect, useState } from 'react';

interface Toast {
  key: number;
  severity: AlertVariant;
  title: string;
  text: string;
}

const kinds: Array<[event: { name: string }, severity: AlertVariant, seconds: number]> = [
  [AppEvents.alertError, 'error', 7],
  [AppEvents.alertWarning, 'warning', 5],
  [AppEvents.alertSuccess, 'success', 3],
  [AppEvents.alertInfo, 'info', 3],
];
let count = 0;

/** Messages published on Grafana's application events, top right, for a few seconds each. */
export function Toasts() {
  const styles = useStyles2(getStyles);
  const [toasts, setToasts] = useState<Toast[]>([]);
  const drop = (key: number) => setToasts((before) => before.filter((toast) => toast.key !== key));
  useEffect(() => {
    // The bus is an EventBusSrv; events of this old kind are published with on/emit semantics.
    const events = trusted<EventBusExtended>(getAppEvents());
    const listen = kinds.map(([event, severity, seconds]) => {
      const show = (payload?: AlertPayload) => {
        const [title = '', text = ''] = payload ?? [];
        const key = ++count;
        setToasts((before) => [...before.slice(-4), { key, severity, title: String(title), text: String(text) }]);
        window.setTimeout(() => drop(key), seconds * 1000);
      };
      events.on(event, show);
      return () => events.off(event, show);
    });
    return () => listen.forEach((stop) => stop());
  }, []);
  return (
    <div className={styles.list}>
      {toasts.map(({ key, severity, title, text }) => (
        <Alert key={key} severity={severity} title={title} onRemove={() => drop(key)} elevated>
          {text}
        </Alert>
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ position: 'fixed', top: 48, right: theme.spacing(2), width: 420, zIndex: theme.zIndex.portal }),
});
