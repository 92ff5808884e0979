import React, { useState } from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Stack, Text } from '@grafana/ui';
import { asIs } from '../../words/asIs';
import { bothZones } from './inboxWords';

interface Props {
  asOf: Date;
  onRefresh(): Promise<void>;
}

/** When was read what is shown, and a way to read it again now. */
export function AsOf({ asOf, onRefresh }: Props) {
  const [isBusy, setIsBusy] = useState(false);
  const refresh = async () => {
    setIsBusy(true);
    await onRefresh();
    setIsBusy(false);
  };
  const time = dateTimeFormat(asOf, { format: 'HH:mm:ss' });
  return (
    <Stack direction="row" gap={1} alignItems="center">
      <Text color="secondary" variant="bodySmall">
        <time dateTime={asOf.toISOString()} title={bothZones(asOf.toISOString())}>
          {t('inbox.as-of', 'As of {{time}}', { time, ...asIs })}
        </time>
      </Text>
      <Button variant="secondary" icon={isBusy ? 'spinner' : 'sync'} disabled={isBusy} onClick={() => void refresh()}>
        {t('inbox.refresh', 'Refresh')}
      </Button>
    </Stack>
  );
}
