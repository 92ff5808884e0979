import React, { useState } from 'react';
import { locationUtil } from '@grafana/data';
import { formatDate, t } from '@grafana/i18n';
import { Button, EmptyState, LinkButton, Stack, Text } from '@grafana/ui';
import { agenda, type AgendaDay } from '../../domain/maintenance/agenda';
import { startOfDay } from '../../domain/render/dayStarts';
import type { Said } from '../../incidents/maintenance/useMaintenanceActions';
import { NEW_MAINTENANCE_URL } from '../../routes';
import type { StatusView } from '../../status/readStatus';
import { MaintenanceCard } from './MaintenanceCard';

interface Props {
  view: StatusView;
  /** Ids; none: all. */
  components: readonly string[];
  timeZone: string;
  now: number;
  mayPlan: boolean;
  onSaid(said: Said): void;
}

const PAST_DAYS_SHOWN = 5;

/** Maintenance by day: running, next, past. */
export function AgendaView({ view, components, timeZone, now, mayPlan, onSaid }: Props) {
  const [isAllPast, setIsAllPast] = useState(false);
  const { running, next, past } = agenda(view.snapshot.incidents, now, timeZone, components);
  const card = (incident: (typeof running)[number]) => (
    <MaintenanceCard key={incident.id} incident={incident} view={view} onSaid={onSaid} />
  );
  const days = (some: readonly AgendaDay[]) =>
    some.map(({ day, maintenances }) => (
      <section key={day} aria-label={dayName(day, timeZone)}>
        <Text element="h3" variant="h6">
          {dayName(day, timeZone)}
        </Text>
        {maintenances.map(card)}
      </section>
    ));
  return (
    <Stack direction="column" gap={2}>
      {running.length > 0 && (
        <section aria-label={t('maintenance.agenda.running', 'Running now')}>
          <Text element="h2" variant="h5">
            {t('maintenance.agenda.running', 'Running now')}
          </Text>
          {running.map(card)}
        </section>
      )}
      <section aria-label={t('maintenance.agenda.next', 'Next')}>
        <Text element="h2" variant="h5">
          {t('maintenance.agenda.next', 'Next')}
        </Text>
        {next.length > 0 ? (
          days(next)
        ) : (
          <EmptyState
            variant="completed"
            message={t('maintenance.agenda.empty', 'Nothing planned')}
            button={
              mayPlan ? (
                <LinkButton icon="plus" href={locationUtil.assureBaseUrl(NEW_MAINTENANCE_URL)}>
                  {t('maintenance.new', 'Plan maintenance')}
                </LinkButton>
              ) : undefined
            }
          >
            {components.length > 0
              ? t(
                  'maintenance.agenda.empty-filtered',
                  'There is nothing for the chosen components in the next 60 days.'
                )
              : t(
                  'maintenance.agenda.empty-text',
                  'Customers read that no maintenance is planned in the next 60 days.'
                )}
          </EmptyState>
        )}
      </section>
      {past.length > 0 && (
        <section aria-label={t('maintenance.agenda.past', 'Past')}>
          <Text element="h2" variant="h5">
            {t('maintenance.agenda.past', 'Past')}
          </Text>
          {days(isAllPast ? past : past.slice(0, PAST_DAYS_SHOWN))}
          {!isAllPast && past.length > PAST_DAYS_SHOWN && (
            <Button size="sm" variant="secondary" fill="text" onClick={() => setIsAllPast(true)}>
              {t('maintenance.agenda.older', 'Show all of the last 90 days')}
            </Button>
          )}
        </section>
      )}
    </Stack>
  );
}

function dayName(day: string, timeZone: string): string {
  const noon = startOfDay(day, timeZone) + 12 * 3_600_000;
  return formatDate(noon, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone });
}
