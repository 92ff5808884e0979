import React from 'react';
import { t } from '@grafana/i18n';
import type { MaintenanceState } from '../../domain/maintenance/maintenanceState';
import { ToneWord } from '../../ui/ToneWord';

/** How far a maintenance is, as icon, word and colour. */
export function StateTag({ state }: { state: MaintenanceState }) {
  switch (state) {
    case 'running':
      return <ToneWord tone="maintenance" word={t('maintenance.state.running', 'Running')} />;
    case 'planned':
      return <ToneWord tone="maintenance" word={t('maintenance.state.planned', 'Planned')} />;
    case 'ended':
      return <ToneWord tone="operational" word={t('maintenance.state.ended', 'Ended')} />;
    case 'retracted':
      return <ToneWord tone="unknown" word={t('maintenance.state.retracted', 'Called off')} />;
  }
}
