import React from 'react';
import { dateTimeFormat, dateTimeFormatTimeAgo, locationUtil } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { Badge, Button, LinkButton, Stack, Text, TextLink, Toggletip, useStyles2 } from '@grafana/ui';
import { draftUrl, incidentUrl } from '../../routes';
import { testIds } from '../../testIds';
import type { InboxRow } from './inboxRows';
import { severityLook } from './severityLook';
import { asIs } from '../../words/asIs';
import { getListStyles } from '../../ui/getListStyles';

interface Props {
  rows: InboxRow[];
  mayWrite: boolean;
}

/** The alerts as a table; on a phone each line becomes a card. */
export function InboxTable({ rows, mayWrite }: Props) {
  const styles = useStyles2(getListStyles);
  return (
    <table className={styles.table} data-testid={testIds.inbox.list} aria-label={t('inbox.table', 'Firing alerts')}>
      <thead>
        <tr>
          <th>{t('inbox.column.severity', 'Severity')}</th>
          <th>{t('inbox.column.alert', 'Alert')}</th>
          <th>{t('inbox.column.component', 'Component')}</th>
          <th>{t('inbox.column.since', 'Since')}</th>
          <th>{t('inbox.column.customers', 'Customers')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.alert.key} row={row} mayWrite={mayWrite} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ row: { alert, component, incident }, mayWrite }: { row: InboxRow; mayWrite: boolean }) {
  const look = severityLook(alert.severity);
  return (
    <tr data-testid={testIds.inbox.row} data-alert-key={alert.key}>
      <td>
        <Badge icon={look.icon} color={look.color} text={alert.severity} />
      </td>
      <td>
        <Stack direction="column" gap={0.25}>
          <Text weight="medium">{alert.annotations.summary ?? alert.name}</Text>
          <Stack gap={1} wrap="wrap">
            {alert.annotations.summary !== undefined && (
              <Text color="secondary" variant="bodySmall">
                {alert.name}
              </Text>
            )}
            {alert.state === 'pending' && <Badge icon="hourglass" color="blue" text={t('inbox.pending', 'Pending')} />}
            {alert.silenced && <Badge icon="bell-slash" color="purple" text={t('inbox.silenced', 'Silenced')} />}
            {alert.inhibited && <Badge icon="bell-slash" color="purple" text={t('inbox.inhibited', 'Inhibited')} />}
            {alert.annotations.runbook !== undefined && (
              <Toggletip content={alert.annotations.runbook}>
                <Button size="sm" fill="text" icon="book">
                  {t('inbox.what-to-do', 'What to do')}
                </Button>
              </Toggletip>
            )}
            {alert.annotations.runbook_url !== undefined && (
              <TextLink href={alert.annotations.runbook_url} external variant="bodySmall">
                {t('inbox.runbook', 'Runbook')}
              </TextLink>
            )}
          </Stack>
        </Stack>
      </td>
      <td>
        {component ?? (
          <Text color="secondary">
            <Trans i18nKey="inbox.no-component">Not mapped</Trans>
          </Text>
        )}
      </td>
      <td title={dateTimeFormat(alert.startsAt)}>{dateTimeFormatTimeAgo(alert.startsAt)}</td>
      <td>
        {incident !== undefined && (
          <TextLink href={locationUtil.assureBaseUrl(incidentUrl(incident.id))} inline={false}>
            {t('inbox.published', 'Published: {{title}}', { title: incident.displayName, ...asIs })}
          </TextLink>
        )}
        {incident === undefined && mayWrite && (
          <LinkButton size="sm" variant="secondary" href={locationUtil.assureBaseUrl(draftUrl(alert.key))}>
            {t('inbox.draft', 'Draft incident')}
          </LinkButton>
        )}
      </td>
    </tr>
  );
}
