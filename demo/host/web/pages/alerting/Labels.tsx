import { Stack, Tag } from '@grafana/ui';
import React from 'react';

/** Labels as chips, with the test id and the accessible names of Grafana's. */
export function Labels({ labels }: { labels: Record<string, string> }) {
  return (
    <Stack wrap="wrap" gap={0.5} role="list" aria-label="Labels">
      {Object.entries(labels).map(([key, value]) => (
        <span key={key} data-testid="label-value" aria-label={`${key}: ${value}`} role="listitem">
          <Tag name={`${key}: ${value}`} colorIndex={key.length % 8} />
        </span>
      ))}
    </Stack>
  );
}
