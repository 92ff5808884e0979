import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, RadioButtonGroup, Stack, useStyles2 } from '@grafana/ui';
import type { BothLanguages } from '../../domain/text/languageMarks';
import { appendText } from './appendText';
import { promiseSentence } from './promiseSentence';

const CHOICES = [15, 30, 60, 120];

interface Props {
  /** Minutes from posting on; undefined: nothing is promised. */
  value: number | undefined;
  /** What is written so far. */
  text: BothLanguages;
  /** Why nothing can be promised here, as a sentence; undefined if it can. */
  refusal?: string;
  onChange(minutes: number | undefined): void;
  onText(text: BothLanguages): void;
}

/** When the next update is promised: a reminder for operators, and a sentence for customers if somebody adds it. */
export function NextUpdateField({ value, text, refusal, onChange, onText }: Props) {
  const styles = useStyles2(getStyles);
  const add = () => {
    const sentence = promiseSentence(new Date(Date.now() + (value ?? 0) * 60_000));
    const isSaid = text.en.trim() !== '' || text.de.trim() !== '';
    // A language that nobody has written says nothing but this otherwise, and its readers would see no more.
    const isLeftOut = (language: 'en' | 'de') => isSaid && text[language].trim() === '';
    onText(appendText(text, { en: isLeftOut('en') ? '' : sentence.en, de: isLeftOut('de') ? '' : sentence.de }));
  };
  const label = t('update.next.label', 'Next update in');
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>{label}</legend>
      <Stack gap={1} alignItems="center" wrap="wrap">
        <RadioButtonGroup
          size="sm"
          aria-label={label}
          disabled={refusal !== undefined}
          options={[
            { value: 0, label: t('update.next.none', 'not promised') },
            ...CHOICES.map((minutes) => ({
              value: minutes,
              label: t('update.next.minutes', '{{minutes}} min', { minutes }),
            })),
          ]}
          value={value ?? 0}
          onChange={(minutes) => onChange(minutes === 0 ? undefined : minutes)}
        />
        {value !== undefined && refusal === undefined && (
          <Button size="sm" variant="secondary" fill="text" icon="plus" onClick={add}>
            {t('update.next.say', 'Say so in the text')}
          </Button>
        )}
      </Stack>
      <p className={styles.note}>
        {refusal ?? t('update.next.private', 'A reminder for operators; customers read it only if the text says so.')}
      </p>
    </fieldset>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  field: css({ marginBottom: theme.spacing(2) }),
  legend: css({
    marginBottom: theme.spacing(0.5),
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
  }),
  note: css({ margin: 0, color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
