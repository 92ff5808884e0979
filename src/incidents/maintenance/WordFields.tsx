import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Field, Input, RadioButtonGroup, TextArea, useStyles2 } from '@grafana/ui';
import { effectOf, withEffect, type Effect } from '../../domain/maintenance/effects';
import type { BothLanguages } from '../../domain/text/languageMarks';

interface Props {
  title: BothLanguages;
  text: BothLanguages;
  errors: { title?: string; text?: string };
  onChange(patch: { title?: BothLanguages; text?: BothLanguages }): void;
}

/** What customers read, in both languages; what they will notice is one sentence of it. */
export function WordFields({ title, text, errors, onChange }: Props) {
  const styles = useStyles2(getStyles);
  const effects: Array<{ value: Effect; label: string }> = [
    { value: 'none', label: t('maintenance.effect.none', 'Nothing') },
    { value: 'short', label: t('maintenance.effect.short', 'Short interruptions') },
    { value: 'down', label: t('maintenance.effect.down', 'Not available') },
  ];
  const languages = [
    { code: 'en' as const, name: t('maintenance.language.en', 'English') },
    { code: 'de' as const, name: t('maintenance.language.de', 'German') },
  ];
  return (
    <>
      <div className={styles.pair}>
        {languages.map(({ code, name }) => (
          <div key={code}>
            <Field
              label={t('maintenance.title-in', 'Title ({{language}})', { language: name })}
              htmlFor={`maintenance-title-${code}`}
              invalid={errors.title !== undefined}
              error={code === 'en' ? errors.title : undefined}
            >
              <Input
                id={`maintenance-title-${code}`}
                lang={code}
                value={title[code]}
                onChange={(event) => onChange({ title: { ...title, [code]: event.currentTarget.value } })}
              />
            </Field>
            <Field
              label={t('maintenance.text-in', 'What customers read ({{language}})', { language: name })}
              htmlFor={`maintenance-text-${code}`}
              invalid={errors.text !== undefined}
              error={code === 'en' ? errors.text : undefined}
            >
              <TextArea
                id={`maintenance-text-${code}`}
                lang={code}
                rows={5}
                value={text[code]}
                onChange={(event) => onChange({ text: { ...text, [code]: event.currentTarget.value } })}
              />
            </Field>
          </div>
        ))}
      </div>
      <Field
        label={t('maintenance.effect.label', 'What customers will notice')}
        description={t(
          'maintenance.effect.description',
          'Puts one sentence at the end of the text, in both languages.'
        )}
      >
        <RadioButtonGroup
          className={styles.chips}
          aria-label={t('maintenance.effect.label', 'What customers will notice')}
          options={effects}
          value={effectOf(text)}
          onChange={(effect) => onChange({ text: withEffect(text, effect) })}
        />
      </Field>
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  pair: css({
    display: 'grid',
    columnGap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
  }),
  chips: css({ flexWrap: 'wrap' }),
});
