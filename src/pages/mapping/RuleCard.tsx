import React, { useId } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, Button, IconButton, Stack, Text, useStyles2 } from '@grafana/ui';
import { severityBand } from '../../domain/status/severityBand';
import { severityTone } from '../../domain/status/severityTone';
import { describeReason } from '../../incidents/messages/describeReason';
import { bandName } from '../../incidents/rules/BandScale';
import { ForeseenDrafts } from '../../incidents/rules/ForeseenDrafts';
import { matcherText } from '../../incidents/rules/matcherText';
import type { PastDays } from '../../incidents/rules/pastAlerts';
import type { PastReading } from '../../incidents/rules/usePastAlerts';
import { asIs } from '../../words/asIs';
import { ToneWord } from '../../ui/ToneWord';
import { RuleForm, type RuleFormProps } from './RuleForm';

export interface RuleCardProps extends RuleFormProps {
  /** Place in the order, from 1. */
  number: number;
  count: number;
  isOpen: boolean;
  past: Pick<PastReading, 'state' | 'retry'>;
  days: PastDays;
  onOpen(isOpen: boolean): void;
  onMove(by: 1 | -1): void;
  onDuplicate(): void;
  onDelete(): void;
}

/** One rule: what it says in a few lines, what it catches, what can be done with it; opened, all of it to edit in place. */
export function RuleCard(props: RuleCardProps) {
  const { rule, facts, snapshot, disabled, number, count, isOpen, past, days } = props;
  const { onOpen, onMove, onDuplicate, onDelete } = props;
  const styles = useStyles2(getStyles);
  const formId = useId();
  const { severities } = snapshot;
  const severity = rule.severity === 0 ? undefined : rule.severity;
  const name = rule.id === '' ? t('mapping.unnamed', 'rule without a name') : rule.id;
  const named = { rule: name, ...asIs };
  return (
    <li className={styles.card} data-rule={rule.id}>
      <div className={styles.head}>
        <Text color="secondary">{number}</Text>
        <h2 className={styles.name}>{name}</h2>
        <Stack gap={1} wrap="wrap">
          {rule.publish !== undefined && (
            <Badge color="orange" icon="rss" text={t('mapping.badge.automatic', 'Publishes without review')} />
          )}
          {facts.problems.length > 0 && (
            <Badge
              color="red"
              icon="exclamation-circle"
              text={t('mapping.badge.invalid', 'Cannot be saved like this')}
            />
          )}
          {facts.shadowedBy !== undefined && (
            <Badge
              color="orange"
              icon="exclamation-triangle"
              text={t('mapping.badge.shadowed', 'Never acts: {{rules}} comes first', {
                rules: facts.shadowedBy.join(', '),
                ...asIs,
              })}
            />
          )}
        </Stack>
      </div>
      <div className={styles.match}>{rule.match.map(matcherText).join(' ')}</div>
      <Stack gap={1} wrap="wrap" alignItems="center">
        <span>{rule.component.displayName}</span>
        <Text color="secondary">{rule.impactType}</Text>
        <ToneWord
          tone={severityTone(severities, severity)}
          word={`${bandName(severityBand(severities, severity))} (${rule.severity})`}
        />
      </Stack>
      {!facts.isComponentKnown && rule.component.displayName !== '' && (
        <Text color="warning" variant="bodySmall">
          {describeReason(facts.component)}
        </Text>
      )}
      <Text italic>{rule.title.en}</Text>
      <div className={styles.catches}>
        <Text color={(facts.now?.caught.length ?? 0) > 0 ? 'primary' : 'secondary'}>
          {t('mapping.now', 'Catches {{number}} of the alerts that fire now', {
            number: facts.now?.caught.length ?? 0,
          })}
        </Text>
        <ForeseenDrafts past={facts.past} reading={past} days={days} />
        {(facts.past?.taken.length ?? 0) > 0 && (
          <Text color="secondary" variant="bodySmall">
            {t('mapping.taken', '{{number}} alerts that it fits were taken by earlier rules: {{rules}}', {
              number: facts.past?.taken.length ?? 0,
              rules: [...new Set(facts.past?.taken.map(({ by }) => by))].join(', '),
              ...asIs,
            })}
          </Text>
        )}
      </div>
      <Stack gap={1} wrap="wrap" alignItems="center">
        <Button
          size="sm"
          variant="secondary"
          icon={disabled ? 'eye' : 'pen'}
          aria-expanded={isOpen}
          aria-controls={formId}
          aria-label={
            disabled
              ? t('mapping.look-at', 'Look at rule {{rule}}', named)
              : t('mapping.edit-rule', 'Edit rule {{rule}}', named)
          }
          onClick={() => onOpen(!isOpen)}
        >
          {isOpen ? t('mapping.fold', 'Fold up') : disabled ? t('mapping.look', 'Look') : t('mapping.edit', 'Edit')}
        </Button>
        <Button
          size="sm"
          variant="secondary"
          fill="text"
          icon="copy"
          disabled={disabled}
          aria-label={t('mapping.duplicate-rule', 'Duplicate rule {{rule}}', named)}
          onClick={onDuplicate}
        >
          {t('mapping.duplicate', 'Duplicate')}
        </Button>
        <IconButton
          name="arrow-up"
          disabled={disabled || number === 1}
          aria-label={t('mapping.up', 'Move rule {{rule}} up', named)}
          onClick={() => onMove(-1)}
        />
        <IconButton
          name="arrow-down"
          disabled={disabled || number === count}
          aria-label={t('mapping.down', 'Move rule {{rule}} down', named)}
          onClick={() => onMove(1)}
        />
        <Button
          size="sm"
          variant="destructive"
          fill="text"
          icon="trash-alt"
          disabled={disabled}
          aria-label={t('mapping.delete-rule', 'Delete rule {{rule}}', named)}
          onClick={onDelete}
        >
          {t('mapping.delete', 'Delete')}
        </Button>
      </Stack>
      <div id={formId}>{isOpen && <RuleForm {...props} />}</div>
    </li>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  card: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    padding: theme.spacing(2, 0),
    borderTop: `1px solid ${theme.colors.border.weak}`,
    overflowWrap: 'anywhere',
  }),
  head: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1), alignItems: 'baseline' }),
  name: css({ ...theme.typography.h5, margin: 0 }),
  match: css({ ...theme.typography.bodySmall, fontFamily: theme.typography.fontFamilyMonospace }),
  catches: css({ display: 'flex', flexDirection: 'column', alignItems: 'flex-start' }),
});
