import React, { useId } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Field, Input, useStyles2 } from '@grafana/ui';
import { SaveButtons } from './SaveButtons';
import { useKeptForm } from './useKeptForm';

/** What forms of entries are given; `T` is what is saved. */
export interface EntryFormProps<T> {
  /** Names the form in the browser's storage. */
  id: string;
  initial: T;
  isSaving: boolean;
  saveText: string;
  /** Resolves with whether it was saved. */
  onSave(values: T): Promise<boolean>;
  onClose(): void;
}

interface Props<T extends { displayName: string }> extends EntryFormProps<T> {
  /** Reads what the browser has kept; the same function each time. */
  parse(value: unknown): T | undefined;
  /** Said while there is no name. */
  nameless: string;
  /** The fields beside the name. */
  children(values: T, change: (values: T) => void): React.ReactNode;
}

/** A form for something with a name that customers read; what is typed is kept until it is saved or given up. */
export function EntryForm<T extends { displayName: string }>(props: Props<T>) {
  const { id, initial, parse, nameless, isSaving, saveText, onSave, onClose, children } = props;
  const styles = useStyles2(getStyles);
  const nameId = useId();
  const form = useKeptForm(id, initial, parse);
  const isNameless = form.value.displayName.trim() === '';
  const close = () => {
    form.clear();
    onClose();
  };
  const save = async () => {
    if (!isNameless && (await onSave({ ...form.value, displayName: form.value.displayName.trim() }))) {
      close();
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
        label={t('catalogue.name', 'Name, as customers read it')}
        htmlFor={nameId}
        invalid={isNameless}
        error={isNameless ? nameless : undefined}
      >
        <Input
          id={nameId}
          value={form.value.displayName}
          onChange={(event) => form.change({ ...form.value, displayName: event.currentTarget.value })}
        />
      </Field>
      {children(form.value, form.change)}
      <SaveButtons text={saveText} isSaving={isSaving} isSound={!isNameless} onCancel={close} />
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
