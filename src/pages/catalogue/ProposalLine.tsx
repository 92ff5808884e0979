import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Checkbox, Icon, Input, Text, useStyles2 } from '@grafana/ui';
import type { LabelSet } from '../../domain/status/model';
import { describeError } from '../../status/describeError';
import { asIs } from '../../words/asIs';
import type { Creation } from './createInOneGo';

interface Props {
  number: number;
  row: Creation & { isWanted: boolean; seenBy: string };
  disabled: boolean;
  onChange(patch: { isWanted?: boolean; displayName?: string; labels?: LabelSet }): void;
}

/** One proposed component: whether, under which name, in which region; and what became of it. */
export function ProposalLine({ number, row, disabled, onChange }: Props) {
  const styles = useStyles2(getStyles);
  const { isWanted, displayName, labels, seenBy, state, error } = row;
  const said = error === undefined ? undefined : describeError(error);
  return (
    <div className={styles.line}>
      <Checkbox
        aria-label={t('catalogue.proposal.wanted', 'Create {{name}}', { name: displayName, ...asIs })}
        disabled={disabled}
        value={isWanted}
        onChange={(event) => onChange({ isWanted: event.currentTarget.checked })}
      />
      <Input
        aria-label={t('catalogue.proposal.name', 'Name of proposed component {{number}}', { number })}
        disabled={disabled}
        value={displayName}
        onChange={(event) => onChange({ displayName: event.currentTarget.value })}
      />
      <Input
        aria-label={t('catalogue.proposal.region', 'Region of proposed component {{number}}', { number })}
        prefix={t('catalogue.proposal.region-prefix', 'region')}
        disabled={disabled}
        value={labels.region ?? ''}
        onChange={(event) => {
          const { region: _before, ...others } = labels;
          const region = event.currentTarget.value;
          onChange({ labels: region === '' ? others : { ...others, region } });
        }}
      />
      <span className={styles.outcome}>
        {state === 'waiting' && (
          <Text color="secondary" variant="bodySmall">
            {t('catalogue.proposal.seen-by', 'seen by {{name}}', { name: seenBy, ...asIs })}
          </Text>
        )}
        {state === 'creating' && t('catalogue.proposal.creating', 'being created…')}
        {state === 'created' && (
          <>
            <Icon name="check" /> {t('catalogue.proposal.created', 'created')}
          </>
        )}
        {state === 'failed' && (
          <Text color="error">
            {said?.sentence} {said?.said}
          </Text>
        )}
      </span>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 2fr) minmax(0, 2fr) minmax(0, 2fr)',
    gap: theme.spacing(1),
    alignItems: 'center',
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      '> :nth-child(n + 3)': { gridColumn: 2 },
    },
  }),
  outcome: css({ overflowWrap: 'anywhere' }),
});
