import React, { useState } from 'react';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Field, Input, RadioButtonGroup, TextArea, useStyles2 } from '@grafana/ui';
import type { SplitTexts } from '../../domain/text/joinLanguages';
import { missingLanguages } from '../../domain/text/missingLanguages';
import { testIds } from '../../testIds';
import { asIs } from '../../words/asIs';
import { LanguageCheck } from './LanguageCheck';

export interface LanguageFieldsProps {
  /** Begins the ids of the fields. */
  id?: string;
  /** Updates have no title of their own. */
  fields?: ReadonlyArray<'title' | 'text'>;
  words: SplitTexts;
  /** What was filled in; undefined where nothing was. */
  proposed?: SplitTexts;
  /** What the text is, if it is not what customers read first of all. */
  textName?: string;
  /** Lines of the text that are seen at once. */
  rows?: number;
  /** Why a field says what it says. */
  reasons?: Partial<Record<'title' | 'text', string>>;
  errors?: Partial<Record<'title' | 'text', string>>;
  onChange(change: Partial<SplitTexts>): void;
}

const LANGUAGES = ['en', 'de'] as const;

const titleLabel = (language: 'en' | 'de') =>
  language === 'en' ? t('draft.title.english', 'Title (English)') : t('draft.title.german', 'Title (German)');
const textLabel = (language: 'en' | 'de', name: string | undefined) => {
  if (name !== undefined) {
    return language === 'en'
      ? t('draft.text.named-english', '{{name}} (English)', { name, ...asIs })
      : t('draft.text.named-german', '{{name}} (German)', { name, ...asIs });
  }
  return language === 'en'
    ? t('draft.text.english', 'What customers read (English)')
    : t('draft.text.german', 'What customers read (German)');
};

/** Title and text in English and German: side by side, or one at a time where there is no room. */
export function LanguageFields({
  id = 'draft',
  fields = ['title', 'text'],
  words,
  proposed,
  textName,
  rows = 7,
  reasons = {},
  errors = {},
  onChange,
}: LanguageFieldsProps) {
  const styles = useStyles2(getStyles);
  const [shown, setShown] = useState<'en' | 'de'>('en');
  const missing = missingLanguages(words);
  // Both may be empty: then the problem stands at the language that is looked at first.
  const errorAt = (field: 'title' | 'text', language: 'en' | 'de') => (language === 'en' ? errors[field] : undefined);
  return (
    <div className={styles.container}>
      <div className={styles.tabs}>
        <RadioButtonGroup
          aria-label={t('draft.language.choose', 'Language that is written')}
          options={LANGUAGES.map((language) => ({
            value: language,
            label: `${language === 'en' ? 'English' : 'Deutsch'}${
              missing.some((lack) => lack.language === language) ? ' •' : ''
            }`,
          }))}
          value={shown}
          onChange={setShown}
          fullWidth
        />
      </div>
      <div className={styles.columns}>
        {LANGUAGES.map((language) => (
          <div key={language} className={cx(language !== shown && styles.elsewhere)}>
            {fields.includes('title') && (
              <Field
                label={titleLabel(language)}
                description={reasons.title}
                htmlFor={`${id}-title-${language}`}
                invalid={errorAt('title', language) !== undefined}
                error={errorAt('title', language)}
              >
                <Input
                  id={`${id}-title-${language}`}
                  lang={language}
                  data-testid={language === 'en' ? testIds.draft.title : testIds.draft.titleDe}
                  value={words.title[language]}
                  onChange={(event) => onChange({ title: { ...words.title, [language]: event.currentTarget.value } })}
                />
              </Field>
            )}
            <Field
              label={textLabel(language, textName)}
              description={reasons.text}
              htmlFor={`${id}-text-${language}`}
              invalid={errorAt('text', language) !== undefined}
              error={errorAt('text', language)}
            >
              <TextArea
                id={`${id}-text-${language}`}
                lang={language}
                data-testid={language === 'en' ? testIds.draft.text : testIds.draft.textDe}
                rows={rows}
                value={words.text[language]}
                onChange={(event) => onChange({ text: { ...words.text, [language]: event.currentTarget.value } })}
              />
            </Field>
          </div>
        ))}
      </div>
      <LanguageCheck fields={fields} words={words} proposed={proposed} onChange={onChange} />
    </div>
  );
}

const WIDE = '@container (min-width: 460px)';

const getStyles = (theme: GrafanaTheme2) => ({
  container: css({ containerType: 'inline-size', marginBottom: theme.spacing(2) }),
  tabs: css({ marginBottom: theme.spacing(1), [WIDE]: { display: 'none' } }),
  columns: css({
    display: 'grid',
    gap: theme.spacing(0, 2),
    gridTemplateColumns: 'minmax(0, 1fr)',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  }),
  elsewhere: css({ display: 'none', [WIDE]: { display: 'block' } }),
});
