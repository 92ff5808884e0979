import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { Drawer } from '@grafana/ui';
import type { Alert } from '../../../domain/alerts/model';
import { keptInBrowser } from '../../../incidents/drafts/keptInBrowser';
import { useSettings } from '../../../settings/useSettings';
import { signedInName } from '../../../silences/signedInName';
import { silenceSources } from '../../../silences/silenceSources';
import type { InboxRow } from '../inboxRows';
import { muteEverywhere } from '../muting';
import { toldOf, type MutingOutcome } from '../useMuting';
import { SilenceForm } from './SilenceForm';
import { parseSilenceInput } from './silenceInput';
import { silenceTargets } from './silenceTargets';

interface Props {
  row: InboxRow;
  /** All that fires: what would be muted too is counted. */
  alerts: readonly Alert[];
  onStored(outcome: MutingOutcome): void;
  onClose(): void;
}

/** Silences an alert, and others like it, beside the list. */
export function SilenceDrawer({ row, alerts, onStored, onClose }: Props) {
  const settings = useSettings();
  const targets = useMemo(
    () => silenceTargets(row.alert, silenceSources(settings), settings.ignoredLabels),
    [row.alert, settings]
  );
  const kept = useMemo(() => keptInBrowser('silence', String(config.bootData.user.id), parseSilenceInput), []);
  return (
    <Drawer
      title={t('inbox.silencing.title', 'Silence')}
      subtitle={row.alert.annotations.summary ?? row.alert.name}
      size="md"
      onClose={onClose}
    >
      <SilenceForm
        alertKey={row.alert.key}
        targets={targets}
        alerts={alerts}
        author={signedInName()}
        kept={kept}
        onSend={(chosen, silence) => muteEverywhere(chosen, () => silence)}
        onStored={(silence, result) => {
          onStored({ what: 'silenced', ...toldOf(row), endsAt: silence.endsAt, ...result });
          onClose();
        }}
        onClose={onClose}
      />
    </Drawer>
  );
}
