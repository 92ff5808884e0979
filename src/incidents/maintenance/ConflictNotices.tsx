import React from 'react';
import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import type { Conflict } from '../../domain/maintenance/findConflicts';
import type { Component } from '../../domain/status/model';
import { describeConflict } from './describeConflict';

interface Props {
  conflicts: readonly Conflict[];
  components: readonly Component[];
  timeZone: string;
}

/** What should be thought over before this is announced. It forbids nothing. */
export function ConflictNotices({ conflicts, components, timeZone }: Props) {
  const real = conflicts.filter(({ kind }) => kind !== 'notice');
  const hints = conflicts.filter(({ kind }) => kind === 'notice');
  const list = (some: readonly Conflict[]) => (
    <ul style={{ margin: 0, paddingInlineStart: 16 }}>
      {some.map((conflict, index) => (
        <li key={index}>{describeConflict(conflict, components, timeZone)}</li>
      ))}
    </ul>
  );
  return (
    <div aria-live="polite">
      {real.length > 0 && (
        <Alert severity="warning" title={t('maintenance.conflict.title', 'This collides with something')}>
          {list(real)}
        </Alert>
      )}
      {hints.map((hint) => (
        <Alert key={hint.kind} severity="info" title={describeConflict(hint, components, timeZone)} />
      ))}
    </div>
  );
}
