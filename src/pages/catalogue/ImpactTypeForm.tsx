import React, { useId } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Field, Input, Stack, useStyles2 } from '@grafana/ui';
import { asString, isRecord } from '../../domain/parse/narrow';
import { useKeptForm } from './useKeptForm';

interface Values {
  displayName: string;
  description: string;
}

interface Props {
  /** Names the form in the browser's storage. */
  id: string;
  initial: Values;
  isSaving: boolean;
  saveText: string;
  /** Resolves with whether it was saved. */
  onSave(type: Values): Promise<boolean>;
  onClose(): void;
}

const parse = (value: unknown): Values | undefined =>
  isRecord(value)
    ? { displayName: asString(value.displayName) ?? '', description: asString(value.description) ?? '' }
    : undefined;

/** Name and explanation of an impact type. */
export function ImpactTypeForm({ id, initial, isSaving, saveText, onSave, onClose }: Props) {
  const styles = useStyles2(getStyles);
  const fieldId = useId();
  const form = useKeptForm(`type.${id}`, initial, parse);
  const isNameless = form.value.displayName.trim() === '';
  const save = async () => {
    const type = { displayName: form.value.displayName.trim(), description: form.value.description.trim() };
    if (!isNameless && (await onSave(type))) {
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
        label={t('catalogue.type.name', 'Name, as customers read it')}
        htmlFor={`${fieldId}-name`}
        invalid={isNameless}
        error={
          isNameless ? t('catalogue.problem.type-name', 'Say what is impaired: “Performance degradation”.') : undefined
        }
      >
        <Input
          id={`${fieldId}-name`}
          value={form.value.displayName}
          onChange={(event) => form.change({ ...form.value, displayName: event.currentTarget.value })}
        />
      </Field>
      <Field noMargin label={t('catalogue.type.description', 'What it means')} htmlFor={`${fieldId}-description`}>
        <Input
          id={`${fieldId}-description`}
          value={form.value.description}
          onChange={(event) => form.change({ ...form.value, description: event.currentTarget.value })}
        />
      </Field>
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
