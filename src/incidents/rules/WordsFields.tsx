import React, { useId } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Field, Input, TextArea, useStyles2 } from '@grafana/ui';
import type { LocalizedText } from '../../domain/mapping/model';

interface Props {
  /** What the words are for: "Title". */
  label: string;
  description?: string;
  value: LocalizedText;
  isLong?: boolean;
  disabled?: boolean;
  /** What is wrong with one language. */
  errorOf(language: keyof LocalizedText): string | undefined;
  onChange(value: LocalizedText): void;
}

const LANGUAGES: ReadonlyArray<keyof LocalizedText> = ['en', 'de'];

const nameOf = (language: keyof LocalizedText) =>
  language === 'en' ? t('rules.words.en', 'English') : t('rules.words.de', 'German');

/** The same words in both languages, side by side where there is room. */
export function WordsFields({ label, description, value, isLong, disabled, errorOf, onChange }: Props) {
  const styles = useStyles2(getStyles);
  const id = useId();
  return (
    <div className={styles.pair}>
      {LANGUAGES.map((language) => {
        const error = errorOf(language);
        const shared = {
          id: `${id}-${language}`,
          lang: language,
          disabled,
          value: value[language],
          onChange: (event: React.FormEvent<HTMLInputElement | HTMLTextAreaElement>) =>
            onChange({ ...value, [language]: event.currentTarget.value }),
        };
        return (
          <Field
            key={language}
            noMargin
            label={`${label} (${nameOf(language)})`}
            description={description}
            htmlFor={shared.id}
            invalid={error !== undefined}
            error={error}
          >
            {isLong ? <TextArea rows={4} {...shared} /> : <Input {...shared} />}
          </Field>
        );
      })}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  pair: css({
    display: 'grid',
    gap: theme.spacing(1, 2),
    gridTemplateColumns: 'minmax(0, 1fr)',
    marginBottom: theme.spacing(2),
    [theme.breakpoints.up('md')]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  }),
});
