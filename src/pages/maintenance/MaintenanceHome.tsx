import React, { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, LinkButton, MultiCombobox, RadioButtonGroup, Stack, Text } from '@grafana/ui';
import { zonedDay } from '../../domain/render/zonedTime';
import { useCan } from '../../incidents/access/useCan';
import { componentLabel } from '../../incidents/form/componentLabel';
import { readerZone } from '../../incidents/maintenance/readerZone';
import { SaidNotice } from '../../incidents/maintenance/SaidNotice';
import { sourceName } from '../../incidents/maintenance/SilenceFields';
import type { Said } from '../../incidents/maintenance/useMaintenanceActions';
import { useNow } from '../../incidents/maintenance/useNow';
import { MAINTENANCE_URL, NEW_MAINTENANCE_URL } from '../../routes';
import { useSettings } from '../../settings/useSettings';
import { describeSilenceError } from '../../silences/describeSilenceError';
import { useSilences } from '../../silences/useSilences';
import type { StatusView } from '../../status/readStatus';
import { asIs } from '../../words/asIs';
import { AgendaView } from './AgendaView';
import { MonthView } from './MonthView';
import { WaitForStatus } from './WaitForStatus';

/** Maintenance as agenda or month, for all components or some. What is chosen stands in the address. */
export function MaintenanceHome() {
  return <WaitForStatus>{(view) => <Content view={view} />}</WaitForStatus>;
}

function Content({ view }: { view: StatusView }) {
  const { search } = useLocation();
  const navigate = useNavigate();
  const now = useNow();
  const [timeZone] = useState(readerZone);
  const [said, setSaid] = useState<Said>();
  const { publicUrl } = useSettings();
  const publish = useCan('publish');
  const params = new URLSearchParams(search);
  const all = view.snapshot.components;
  const components = params.getAll('component').filter((id) => all.some((component) => component.id === id));
  const isMonth = params.get('view') === 'month';
  const month = /^\d{4}-\d{2}$/.test(params.get('month') ?? '')
    ? (params.get('month') ?? '')
    : zonedDay(now, timeZone).slice(0, 7);

  const go = (change: Record<string, string[]>) => {
    const next = new URLSearchParams(search);
    for (const [key, values] of Object.entries(change)) {
      next.delete(key);
      values.forEach((value) => next.append(key, value));
    }
    const query = next.toString();
    void navigate(locationUtil.assureBaseUrl(`${MAINTENANCE_URL}${query === '' ? '' : `?${query}`}`), {
      replace: true,
    });
  };

  return (
    <Stack direction="column" gap={2}>
      <Stack gap={2} wrap="wrap" alignItems="center">
        <RadioButtonGroup
          aria-label={t('maintenance.view.label', 'How to show it')}
          options={[
            { value: 'agenda', label: t('maintenance.view.agenda', 'Agenda') },
            { value: 'month', label: t('maintenance.view.month', 'Month') },
          ]}
          value={isMonth ? 'month' : 'agenda'}
          onChange={(next) => go({ view: next === 'month' ? ['month'] : [], month: [] })}
        />
        <div style={{ flex: '1 1 220px', maxWidth: 420 }}>
          <MultiCombobox
            aria-label={t('maintenance.filter', 'Only these components')}
            options={all.map((component) => ({ value: component.id, label: componentLabel(component, all) }))}
            value={components}
            placeholder={t('maintenance.filter-placeholder', 'All components')}
            onChange={(options) => go({ component: options.map(({ value }) => value) })}
          />
        </div>
        <LinkButton icon="plus" disabled={!publish.may} href={locationUtil.assureBaseUrl(NEW_MAINTENANCE_URL)}>
          {t('maintenance.new', 'Plan maintenance')}
        </LinkButton>
      </Stack>
      {!publish.may && <Alert severity="info" title={publish.because} />}
      <SaidNotice said={said} address={publicUrl === '' ? undefined : publicUrl} />
      <SilenceWarnings />
      <Text variant="bodySmall" color="secondary">
        {timeZone === 'UTC'
          ? t('maintenance.zone-utc', 'Times in UTC.')
          : t('maintenance.zone', 'Times in {{zone}}, with UTC beside them.', { zone: timeZone, ...asIs })}
      </Text>
      {isMonth ? (
        <MonthView
          view={view}
          components={components}
          timeZone={timeZone}
          month={month}
          now={now}
          mayPlan={publish.may}
          onMonth={(next) => go({ month: [next] })}
        />
      ) : (
        <AgendaView
          view={view}
          components={components}
          timeZone={timeZone}
          now={now}
          mayPlan={publish.may}
          onSaid={setSaid}
        />
      )}
    </Stack>
  );
}

/** Alertmanagers that do not answer: whether their silences are there cannot be said. */
function SilenceWarnings() {
  const { warnings, error } = useSilences();
  return (
    <>
      {error !== undefined && (
        <Alert severity="warning" title={t('maintenance.silence.unread', 'The silences could not be read')}>
          {describeSilenceError(error).sentence}
        </Alert>
      )}
      {warnings.map((warning) => (
        <Alert
          key={warning.source.uid}
          severity="warning"
          title={t('maintenance.silence.unread-of', 'The silences of {{source}} could not be read', {
            source: sourceName(warning.source),
            ...asIs,
          })}
        >
          {describeSilenceError(warning.error).sentence}
        </Alert>
      ))}
    </>
  );
}
