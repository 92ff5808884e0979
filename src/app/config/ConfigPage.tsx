import React, { useState } from 'react';
import { css } from '@emotion/css';
import type { AppPluginMeta, PluginConfigPageProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { getBackendSrv, hasPermission } from '@grafana/runtime';
import { Alert, Button, Field, Input, Stack } from '@grafana/ui';
import { lastValueFrom } from 'rxjs';
import { isRecord } from '../../domain/parse/narrow';
import { initTranslations } from '../../words/initTranslations';
import { APP_ID } from '../../ids';
import { CONFIG_WRITE } from '../../permissions';
import { testIds } from '../../testIds';
import { parseSettings } from '../../settings/parseSettings';
import type { Settings, SettingsProblem } from '../../settings/settings';

type TextSetting = 'statusDatasource' | 'publicUrl' | 'prometheusDatasource' | 'scopeMatchers' | 'scrapeInterval';

const fields = (): Array<{ setting: TextSetting; label: string; description: string }> => [
  {
    setting: 'statusDatasource',
    label: t('settings.status-datasource.label', 'Status page data source'),
    description: t(
      'settings.status-datasource.description',
      'Uid of the Leitstand data source that leads to the status page server.'
    ),
  },
  {
    setting: 'publicUrl',
    label: t('settings.public-url.label', 'Public page'),
    description: t('settings.public-url.description', 'Where customers read, e.g. https://status.example.org'),
  },
  {
    setting: 'prometheusDatasource',
    label: t('settings.prometheus-datasource.label', 'Prometheus data source'),
    description: t(
      'settings.prometheus-datasource.description',
      'Uid of the Prometheus that pages query and whose rules the inbox reads.'
    ),
  },
  {
    setting: 'scopeMatchers',
    label: t('settings.scope-matchers.label', 'Scope'),
    description: t(
      'settings.scope-matchers.description',
      'Matchers every query carries, e.g. site="fra1". May be empty.'
    ),
  },
  {
    setting: 'scrapeInterval',
    label: t('settings.scrape-interval.label', 'Scrape interval'),
    description: t('settings.scrape-interval.description', 'The longest one among the exporters shown, e.g. 1m.'),
  },
];

const splitList = (text: string): string[] => text.split(/[\s,]+/).filter((entry) => entry !== '');

const problemOf = (problems: readonly SettingsProblem[], setting: keyof Settings): string | undefined =>
  problems.find((problem) => problem.setting === setting)?.message;

// As wide as the widest value needs, and never wider than a phone.
const formStyle = css({ maxWidth: 480 });

/** The app's settings, checked as they are typed. Only administrators of the app may save. */
function ConfigPage({ plugin }: PluginConfigPageProps<AppPluginMeta>) {
  const { meta } = plugin;
  const given: Record<string, unknown> = isRecord(meta.jsonData) ? meta.jsonData : {};
  const [values, setValues] = useState<Record<string, unknown>>({ ...parseSettings(given).settings, ...given });
  const [outcome, setOutcome] = useState<'saving' | 'saved' | { failed: string }>();
  const { problems } = parseSettings(values);
  const mayWrite = hasPermission(CONFIG_WRITE);
  const listText = (setting: 'alertmanagerDatasources' | 'ignoredLabels') => {
    const value = values[setting];
    return Array.isArray(value) ? value.join(', ') : '';
  };

  const save = async () => {
    setOutcome('saving');
    try {
      await lastValueFrom(
        getBackendSrv().fetch({
          url: `/api/plugins/${APP_ID}/settings`,
          method: 'POST',
          data: { enabled: meta.enabled, pinned: meta.pinned, jsonData: values },
          showErrorAlert: false,
          showSuccessAlert: false,
        })
      );
      // Grafana hands settings out once per page load.
      window.location.reload();
    } catch (error) {
      const message = isRecord(error) && isRecord(error.data) ? String(error.data.message) : String(error);
      setOutcome({ failed: message });
    }
  };

  return (
    <form
      className={formStyle}
      data-testid={testIds.settings.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {fields().map(({ setting, label, description }) => (
        <Field
          key={setting}
          label={label}
          description={description}
          htmlFor={setting}
          invalid={problemOf(problems, setting) !== undefined}
          error={problemOf(problems, setting)}
        >
          <Input
            id={setting}
            disabled={!mayWrite}
            value={String(values[setting] ?? '')}
            onChange={(event) => setValues({ ...values, [setting]: event.currentTarget.value })}
          />
        </Field>
      ))}
      <ListField
        id="alertmanagerDatasources"
        label={t('settings.alertmanagers.label', 'Alertmanager data sources')}
        description={t(
          'settings.alertmanagers.description',
          'Uids, separated by commas. Grafana’s own alerts are always read.'
        )}
        error={problemOf(problems, 'alertmanagerDatasources')}
        disabled={!mayWrite}
        initial={listText('alertmanagerDatasources')}
        onChange={(text) => setValues({ ...values, alertmanagerDatasources: splitList(text) })}
      />
      <ListField
        id="ignoredLabels"
        label={t('settings.ignored-labels.label', 'Labels that do not tell alerts apart')}
        description={t(
          'settings.ignored-labels.description',
          'Replica and external labels, which only some sources add.'
        )}
        error={problemOf(problems, 'ignoredLabels')}
        disabled={!mayWrite}
        initial={listText('ignoredLabels')}
        onChange={(text) => setValues({ ...values, ignoredLabels: splitList(text) })}
      />
      {problemOf(problems, 'mapping') !== undefined && (
        <Alert severity="warning" title={t('settings.mapping', 'Some mapping rules are left out')}>
          {problems
            .filter(({ setting }) => setting === 'mapping')
            .map(({ message }) => (
              <div key={message}>{message}</div>
            ))}
        </Alert>
      )}
      {typeof outcome === 'object' && (
        <Alert severity="error" title={t('settings.failed', 'Not saved')}>
          {outcome.failed}
        </Alert>
      )}
      {mayWrite ? (
        <Stack>
          <Button
            type="submit"
            disabled={problems.some(({ setting }) => setting !== 'mapping') || outcome === 'saving'}
          >
            {t('settings.save', 'Save')}
          </Button>
        </Stack>
      ) : (
        <Alert severity="info" title={t('settings.read-only', 'Only administrators of the app may change this.')} />
      )}
    </form>
  );
}

interface ListFieldProps {
  id: string;
  label: string;
  description: string;
  error?: string;
  disabled: boolean;
  initial: string;
  onChange(text: string): void;
}

function ListField({ id, label, description, error, disabled, initial, onChange }: ListFieldProps) {
  const [text, setText] = useState(initial);
  return (
    <Field label={label} description={description} htmlFor={id} invalid={error !== undefined} error={error}>
      <Input
        id={id}
        disabled={disabled}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onChange(event.currentTarget.value);
        }}
      />
    </Field>
  );
}

/** The page, once it speaks the user's language; in the form `lazy` takes. */
export const loadConfigPage = async () => {
  await initTranslations();
  return { default: ConfigPage };
};
