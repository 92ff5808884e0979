import React from 'react';
import { css } from '@emotion/css';
import { dateTimeFormatTimeAgo, locationUtil, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, Button, LinkButton, Stack, Text, TextLink, useStyles2 } from '@grafana/ui';
import type { StatusSnapshot } from '../../domain/status/model';
import { missingLanguages } from '../../domain/text/missingLanguages';
import type { ListedDraft } from '../../incidents/drafts/listDrafts';
import { describeReason } from '../../incidents/messages/describeReason';
import { keptDraftUrl, sharedDraftUrl } from '../../routes';
import { testIds } from '../../testIds';
import { asIs } from '../../words/asIs';
import { draftTitle } from './draftTitle';

interface Props {
  draft: ListedDraft;
  snapshot?: Pick<StatusSnapshot, 'components'>;
  canDelete: boolean;
  onDelete(): void;
}

const alertWords = ({ shared }: ListedDraft): string | undefined => {
  const from = shared?.fromAlerts;
  if (from === undefined) {
    return undefined;
  }
  const { firing, cleared, clearedAt } = from;
  return clearedAt === undefined
    ? t('drafts.alerts', 'Alerts: {{firing}} firing, {{cleared}} clear', { firing, cleared })
    : t('drafts.alerts-clear', 'All alerts are clear since {{ago}}', {
        ago: dateTimeFormatTimeAgo(clearedAt),
        ...asIs,
      });
};

/** One draft: what it says, whose it is, why it is there, and the way to it. */
export function DraftRow({ draft, snapshot, canDelete, onDelete }: Props) {
  const styles = useStyles2(getStyles);
  const { shared, kept, words } = draft;
  const href = locationUtil.assureBaseUrl(
    shared !== undefined ? sharedDraftUrl(shared.id) : keptDraftUrl(kept?.draft.id ?? '')
  );
  const title = draftTitle(words);
  const names = words.affects.flatMap(
    ({ component }) => snapshot?.components.find(({ id }) => id === component)?.displayName ?? []
  );
  const reason = shared?.fromAlerts?.reasons.component;
  const alerts = alertWords(draft);
  // The other language of what the server drafted stands in its rule, and is there once it is opened.
  const isIncomplete = draft.owner !== 'server' && missingLanguages(words).length > 0;
  const facts = [
    names.join(', ') || t('drafts.no-component', 'no component chosen'),
    draft.by !== undefined && draft.owner !== 'server' && draft.by,
    dateTimeFormatTimeAgo(draft.changedAt),
  ].filter(Boolean);
  return (
    <li className={styles.row} data-testid={testIds.drafts.row}>
      <div className={styles.words}>
        <TextLink href={href} inline={false}>
          {title}
        </TextLink>
        <Text color="secondary" variant="bodySmall">
          {facts.join(' · ')}
        </Text>
        {(alerts ?? reason) !== undefined && (
          <Text color="secondary" variant="bodySmall">
            {[alerts, reason && describeReason(reason)].filter(Boolean).join(' · ')}
          </Text>
        )}
        <Stack gap={0.5} wrap="wrap">
          {draft.owner === 'server' && <Badge color="blue" icon="bell" text={t('drafts.badge.server', 'Server')} />}
          {shared === undefined && (
            <Badge color="purple" icon="user" text={t('drafts.badge.only-mine', 'Only you see it')} />
          )}
          {shared !== undefined && draft.hasUnsent && (
            <Badge color="orange" icon="exclamation-triangle" text={t('drafts.badge.unsent', 'Not sent yet')} />
          )}
          {isIncomplete && <Badge color="orange" text={t('drafts.badge.language', 'One language is missing')} />}
        </Stack>
      </div>
      <Stack gap={1} wrap="wrap" alignItems="center">
        <LinkButton size="sm" href={href} aria-label={t('drafts.open-named', 'Open “{{title}}”', { title, ...asIs })}>
          {t('drafts.open', 'Open and publish')}
        </LinkButton>
        <Button
          size="sm"
          variant="secondary"
          icon="trash-alt"
          disabled={!canDelete}
          aria-label={t('drafts.delete.named', 'Delete “{{title}}”', { title, ...asIs })}
          onClick={onDelete}
        />
      </Stack>
    </li>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 2),
    justifyContent: 'space-between',
    alignItems: 'center',
    padding: theme.spacing(1),
    borderTop: `1px solid ${theme.colors.border.weak}`,
    '&:hover': { background: theme.colors.action.hover },
  }),
  words: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.25),
    flex: '1 1 220px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  }),
});
