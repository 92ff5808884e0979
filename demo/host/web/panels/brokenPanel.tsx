import { PanelPlugin } from '@grafana/data';
import { Alert } from '@grafana/ui';
import React from 'react';

/** A panel that only says why the real one cannot be shown. */
export function brokenPanel(reason: string): PanelPlugin {
  return new PanelPlugin(() => <Alert title={reason} severity="error" />);
}
