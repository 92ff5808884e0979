import React, { useId } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Field, Input, Stack, useStyles2 } from '@grafana/ui';
import { asLabels, asList, asString, isRecord } from '../../domain/parse/narrow';
import type { LabelSet } from '../../domain/status/model';
import { LabelFields, type LabelRow } from './LabelFields';
import { useKeptForm } from './useKeptForm';

interface Values {
  displayName: string;
  rows: LabelRow[];
}

interface Props {
  /** Names the form in the browser's storage. */
  id: string;
  initial: { displayName: string; labels: LabelSet };
  isSaving: boolean;
  saveText: string;
  /** Resolves with whether it was saved. */
  onSave(component: { displayName: string; labels: LabelSet }): Promise<boolean>;
  onClose(): void;
}

const parse = (value: unknown): Values | undefined =>
  isRecord(value)
    ? {
        displayName: asString(value.displayName) ?? '',
        rows: asList(value.rows).map((row) => {
          const { name = '', value: text = '' } = asLabels(row);
          return { name, value: text };
        }),
      }
    : undefined;

/** Name and public labels of a component. */
export function ComponentForm({ id, initial, isSaving, saveText, onSave, onClose }: Props) {
  const styles = useStyles2(getStyles);
  const nameId = useId();
  const form = useKeptForm(
    `component.${id}`,
    {
      displayName: initial.displayName,
      rows: Object.entries(initial.labels).map(([name, value]) => ({ name, value })),
    },
    parse
  );
  const { displayName, rows } = form.value;
  const isNameless = displayName.trim() === '';
  const save = async () => {
    const labels = Object.fromEntries(
      rows.filter(({ name }) => name.trim() !== '').map(({ name, value }) => [name.trim(), value.trim()])
    );
    if (!isNameless && (await onSave({ displayName: displayName.trim(), labels }))) {
      form.clear();
      onClose();
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        noMargin
        label={t('catalogue.component.name', 'Name, as customers read it')}
        htmlFor={nameId}
        invalid={isNameless}
        error={isNameless ? t('catalogue.problem.name', 'Customers need a name to recognise it by.') : undefined}
      >
        <Input
          id={nameId}
          value={displayName}
          onChange={(event) => form.change({ ...form.value, displayName: event.currentTarget.value })}
        />
      </Field>
      <LabelFields rows={rows} onChange={(next) => form.change({ ...form.value, rows: next })} />
      <Stack gap={1}>
        <Button type="submit" size="sm" disabled={isSaving || isNameless}>
          {isSaving ? t('catalogue.saving', 'Saving…') : saveText}
        </Button>
        <Button
          type="button"
          size="sm"
          variant="secondary"
          onClick={() => {
            form.clear();
            onClose();
          }}
        >
          {t('catalogue.cancel', 'Cancel')}
        </Button>
      </Stack>
    </form>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  form: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1.5),
    maxWidth: 640,
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
  }),
});
