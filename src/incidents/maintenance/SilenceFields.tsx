import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, Combobox, Field, Input, Stack, Switch, Text } from '@grafana/ui';
import type { Alert as FiringAlert } from '../../domain/alerts/model';
import { mutedAlerts } from '../../domain/maintenance/mutedAlerts';
import { parseMatchers } from '../../domain/maintenance/parseMatchers';
import type { SilenceSource } from '../../domain/silences/model';
import type { DraftSilence } from './maintenanceDraft';

/** An Alertmanager that may be chosen. */
export interface SilenceChoice {
  source: SilenceSource;
  /** Grafana lets this user write silences there. */
  may: boolean;
}

interface Props {
  value?: DraftSilence;
  /** Conditions that the mapping rules lead from to the chosen components, one line per silence. */
  proposed: readonly string[];
  choices: readonly SilenceChoice[];
  alerts: readonly FiringAlert[];
  /** By line; -1: of the whole. */
  errors: ReadonlyMap<number, string>;
  onChange(value: DraftSilence | undefined): void;
}

const NAMES_SHOWN = 5;

const muteWords = (number: number): string => {
  switch (number) {
    case 0:
      return t('maintenance.silence.mutes-none', 'Would mute no alert that fires now.');
    case 1:
      return t('maintenance.silence.mutes-one', 'Would mute 1 firing alert:');
    default:
      return t('maintenance.silence.mutes', 'Would mute {{number}} firing alerts:', { number });
  }
};

/** What an Alertmanager is called here. */
export const sourceName = ({ kind, uid }: SilenceSource): string =>
  kind === 'grafana' ? t('silence.source.grafana', "Grafana's own alerting") : uid;

const knows = (alert: FiringAlert, source: string): boolean =>
  source === 'grafana'
    ? alert.sources.some(({ kind }) => kind === 'grafana')
    : alert.sources.some(({ kind }) => kind !== 'grafana');

/** Whether alerts are muted meanwhile, where, and which: proposed by the mapping rules, with what that would mute at this moment. */
export function SilenceFields({ value, proposed, choices, alerts, errors, onChange }: Props) {
  const allowed = choices.filter(({ may }) => may);
  const lines = value?.lines ?? [];
  const readable = lines.flatMap((line) => {
    const matchers = parseMatchers(line);
    return matchers === undefined ? [] : [{ matchers }];
  });
  const muted = value === undefined ? [] : mutedAlerts(alerts, readable).filter((one) => knows(one, value.source));
  const names = [...new Set(muted.map(({ name }) => name))];
  const isProposed = proposed.length === lines.length && proposed.every((line) => lines.includes(line));
  const replace = (index: number, line: string) =>
    value && onChange({ ...value, lines: lines.map((before, at) => (at === index ? line : before)) });

  return (
    <div role="group" aria-label={t('maintenance.silence.group', 'Silence')}>
      <Field
        label={t('maintenance.silence.switch', 'Mute alerts meanwhile')}
        description={
          allowed.length === 0
            ? t('silence.error.forbidden', 'Grafana lets only editors and administrators write silences.')
            : t(
                'maintenance.silence.description',
                'A silence that is created, extended and ended with this maintenance. Its comment names the maintenance.'
              )
        }
        htmlFor="maintenance-silence"
      >
        <Switch
          id="maintenance-silence"
          value={value !== undefined}
          disabled={allowed.length === 0 && value === undefined}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked
                ? { source: allowed[0]?.source.uid ?? '', lines: proposed.length > 0 ? [...proposed] : [''] }
                : undefined
            )
          }
        />
      </Field>
      {value !== undefined && (
        <>
          <Field label={t('maintenance.silence.source', 'Where')} htmlFor="maintenance-silence-source">
            <Combobox
              id="maintenance-silence-source"
              options={allowed.map(({ source }) => ({ value: source.uid, label: sourceName(source) }))}
              value={value.source}
              onChange={(option) => onChange({ ...value, source: option.value })}
            />
          </Field>
          {lines.map((line, index) => (
            <Field
              key={index}
              label={t('maintenance.silence.line', 'Alerts with these labels ({{number}})', { number: index + 1 })}
              htmlFor={`maintenance-silence-${index}`}
              invalid={errors.has(index)}
              error={errors.get(index)}
            >
              <Input
                id={`maintenance-silence-${index}`}
                value={line}
                placeholder='alertname=~"NodeDown|NodeUnreachable"'
                onChange={(event) => replace(index, event.currentTarget.value)}
                addonAfter={
                  <Button
                    variant="secondary"
                    icon="trash-alt"
                    aria-label={t('maintenance.silence.remove', 'Remove line {{number}}', { number: index + 1 })}
                    onClick={() => onChange({ ...value, lines: lines.filter((_, at) => at !== index) })}
                  />
                }
              />
            </Field>
          ))}
          {errors.has(-1) && <Alert severity="error" title={errors.get(-1) ?? ''} />}
          <Stack gap={1} wrap="wrap" alignItems="center">
            <Button
              size="sm"
              variant="secondary"
              fill="text"
              icon="plus"
              onClick={() => onChange({ ...value, lines: [...lines, ''] })}
            >
              {t('maintenance.silence.add', 'Add a line')}
            </Button>
            {!isProposed && proposed.length > 0 && (
              <Button
                size="sm"
                variant="secondary"
                fill="text"
                icon="history"
                onClick={() => onChange({ ...value, lines: [...proposed] })}
              >
                {t('maintenance.silence.propose', 'Take what the mapping rules say')}
              </Button>
            )}
          </Stack>
          <div aria-live="polite" data-testid="leitstand maintenance muted">
            <Text color="secondary">
              {muteWords(muted.length)} {names.slice(0, NAMES_SHOWN).join(', ')}
              {names.length > NAMES_SHOWN ? ' …' : ''}
            </Text>
          </div>
        </>
      )}
    </div>
  );
}
