import { Badge, type BadgeColor } from '@grafana/ui';
import React from 'react';

const colors: Partial<Record<string, BadgeColor>> = { firing: 'red', pending: 'orange', inactive: 'green' };

/** The state of a rule or an instance in Grafana's words: Firing, Pending, Normal. */
export function StateTag({ state }: { state: string }) {
  const text = state === 'inactive' ? 'Normal' : state.charAt(0).toUpperCase() + state.slice(1);
  return <Badge text={text} color={colors[state] ?? 'blue'} />;
}
