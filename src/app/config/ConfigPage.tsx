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
import { ListField } from './ListField';
import { StructuredField } from './StructuredField';
import { structuredFields } from './structuredFields';
import { textFields } from './textFields';

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
      {textFields().map(({ setting, label, description }) => (
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
      {structuredFields().map(({ setting, label, description }) => (
        <StructuredField
          key={setting}
          id={setting}
          label={label}
          description={description}
          error={problemOf(problems, setting)}
          disabled={!mayWrite}
          initial={values[setting]}
          onChange={(value) => setValues({ ...values, [setting]: value })}
        />
      ))}
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

/** The page, once it speaks the user's language; in the form `lazy` takes. */
export const loadConfigPage = async () => {
  await initTranslations();
  return { default: ConfigPage };
};
