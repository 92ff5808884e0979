import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, EmptyState, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import { newIdempotencyKey } from '../../incidents/usecases/newIdempotencyKey';
import { useSettings } from '../../settings/useSettings';
import { asIs } from '../../words/asIs';
import { createInOneGo, type Creation } from './createInOneGo';
import { ProposalLine } from './ProposalLine';
import { proposeComponents } from './proposeComponents';
import type { SectionProps } from './sectionProps';
import { useSeenServices } from './useSeenServices';

interface ProposalRow extends Creation {
  isWanted: boolean;
  seenBy: string;
}

/** Components that metrics suggest: on first use in place of the empty list, later on request for what is missing. */
export function ProposedComponents({ content, client, may, onWritten }: SectionProps) {
  const { clusterLabel } = useSettings();
  const isFirst = content.components.length === 0;
  const [isAsked, setIsAsked] = useState(false);
  const [rows, setRows] = useState<ProposalRow[]>();
  const [progress, setProgress] = useState<'choosing' | 'creating' | 'done'>('choosing');
  const seen = useSeenServices(isFirst || isAsked || rows !== undefined);

  if (!isFirst && !isAsked && rows === undefined) {
    return (
      <div>
        <Button variant="secondary" fill="text" icon="search" disabled={!may} onClick={() => setIsAsked(true)}>
          {t('catalogue.propose', 'Propose components')}
        </Button>
      </div>
    );
  }
  const shown =
    rows ??
    proposeComponents(seen.series, clusterLabel, content.components).map((proposal): ProposalRow => ({
      ...proposal,
      isWanted: true,
      key: '',
      state: 'waiting',
    }));

  const create = async () => {
    setProgress('creating');
    const wanted = shown
      .filter(({ isWanted, displayName }) => isWanted && displayName.trim() !== '')
      .map((row) => ({ ...row, key: row.key === '' ? newIdempotencyKey() : row.key }));
    const rest = shown.filter(({ isWanted, displayName }) => !isWanted || displayName.trim() === '');
    const result = await createInOneGo(
      wanted,
      ({ displayName, labels, key }) =>
        client.createComponent({ displayName: displayName.trim(), labels }, { isAnyway: false }, key),
      (all) => setRows([...wanted.map((row, index) => ({ ...row, ...all[index] })), ...rest])
    );
    setRows([...wanted.map((row, index) => ({ ...row, ...result[index] })), ...rest]);
    setProgress('done');
    // What was created is created, whether or not it can be read again now.
    await onWritten().catch(() => undefined);
  };

  const created = shown.filter(({ state }) => state === 'created');
  const failed = shown.filter(({ state }) => state === 'failed');
  const tried = created.length + failed.length;
  const wantedCount = shown.filter(({ isWanted, state }) => isWanted && state !== 'created').length;

  return (
    <Stack direction="column" gap={1}>
      {isFirst && rows === undefined && (
        <EmptyState
          variant="call-to-action"
          message={t('catalogue.first-use', 'This status page has no components yet: customers see an empty page')}
        >
          {t(
            'catalogue.first-use-meaning',
            'These are proposed from what your monitoring sees. Change names and regions to what customers know, leave out what they do not, and create them in one go.'
          )}
        </EmptyState>
      )}
      {seen.state === 'loading' && rows === undefined && (
        <LoadingPlaceholder text={t('catalogue.propose-loading', 'Looking at what monitoring sees…')} />
      )}
      {seen.state === 'failed' && rows === undefined && (
        <ErrorNotice
          title={t('catalogue.propose-failed', 'Monitoring does not answer: components can still be added by hand')}
          error={seen.error}
        />
      )}
      {seen.state === 'unconfigured' && (
        <Text color="secondary">
          {t(
            'catalogue.propose-unconfigured',
            'No Prometheus is set up, so nothing can be proposed. Components can be added by hand.'
          )}
        </Text>
      )}
      {seen.state === 'ready' && shown.length === 0 && (
        <Text color="secondary">
          {t('catalogue.propose-none', 'Monitoring sees no service that is not a component already.')}
        </Text>
      )}
      {shown.map((row, index) => (
        <ProposalLine
          key={index}
          number={index + 1}
          row={row}
          disabled={!may || progress === 'creating' || row.state === 'created'}
          onChange={(patch) => setRows(shown.map((each, at) => (at === index ? { ...each, ...patch } : each)))}
        />
      ))}
      {progress === 'creating' && (
        <div role="status">
          {t('catalogue.propose-progress', '{{done}} of {{all}} created…', {
            done: created.length,
            all: created.length + wantedCount,
          })}
        </div>
      )}
      {progress === 'done' && tried > 0 && (
        <Alert
          severity={failed.length === 0 ? 'success' : 'warning'}
          role="status"
          title={
            failed.length === 0
              ? t('catalogue.propose-done', 'Created: customers now see {{number}} more components: {{names}}', {
                  number: created.length,
                  names: created.map(({ displayName }) => displayName).join(', '),
                  ...asIs,
                })
              : t('catalogue.propose-partly', '{{created}} created, which customers see now; {{failed}} not', {
                  created: created.length,
                  failed: failed.length,
                })
          }
        />
      )}
      {wantedCount > 0 && (
        <div>
          <Button disabled={!may || progress === 'creating'} onClick={() => void create()}>
            {progress === 'done' && failed.length > 0
              ? t('catalogue.propose-again', 'Try the remaining {{number}} again', { number: wantedCount })
              : t('catalogue.propose-create', 'Create {{number}} components', { number: wantedCount })}
          </Button>
        </div>
      )}
    </Stack>
  );
}
