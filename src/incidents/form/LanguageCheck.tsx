import React from 'react';
import { t } from '@grafana/i18n';
import { Button, Icon, Stack, Text } from '@grafana/ui';
import type { SplitTexts } from '../../domain/text/joinLanguages';
import { missingLanguages, type MissingLanguage } from '../../domain/text/missingLanguages';
import { staleLanguages } from '../../domain/text/staleLanguages';

interface Props {
  fields?: ReadonlyArray<'title' | 'text'>;
  words: SplitTexts;
  /** What was filled in; undefined where nothing was. */
  proposed?: SplitTexts;
  onChange(change: Partial<SplitTexts>): void;
}

const lackSentence = ({ field, language }: MissingLanguage): string => {
  if (field === 'title') {
    return language === 'de'
      ? t('draft.language.no-german-title', 'The German title is missing: all readers see the English one.')
      : t('draft.language.no-english-title', 'The English title is missing: all readers see the German one.');
  }
  return language === 'de'
    ? t('draft.language.no-german-text', 'The German text is missing: all readers see the English one.')
    : t('draft.language.no-english-text', 'The English text is missing: all readers see the German one.');
};

const staleSentence = ({ field, language }: MissingLanguage): string => {
  if (field === 'title') {
    return language === 'de'
      ? t(
          'draft.language.stale-german-title',
          'You rewrote the English title; the German one says what it said before.'
        )
      : t(
          'draft.language.stale-english-title',
          'You rewrote the German title; the English one says what it said before.'
        );
  }
  return language === 'de'
    ? t('draft.language.stale-german-text', 'You rewrote the English text; the German one says what it said before.')
    : t('draft.language.stale-english-text', 'You rewrote the German text; the English one says what it said before.');
};

/** Says which language is missing, and which one was left behind while the other was rewritten. Keeps nobody from publishing. */
export function LanguageCheck({ fields = ['title', 'text'], words, proposed, onChange }: Props) {
  const missing = missingLanguages(words);
  const stale = proposed === undefined ? [] : staleLanguages(proposed, words);
  if (missing.length === 0 && stale.length === 0) {
    const isWhole = fields.every((field) => words[field].en.trim() !== '');
    return isWhole ? (
      <Text color="secondary" variant="bodySmall">
        {t('draft.language.complete', 'Everything is there in both languages.')}
      </Text>
    ) : null;
  }
  return (
    <div role="status">
      <Stack direction="column" gap={0.5}>
        {missing.map((lack) => (
          <span key={`${lack.field}-${lack.language}`}>
            <Icon name="exclamation-triangle" size="sm" /> {lackSentence(lack)}
          </span>
        ))}
        {stale.map((lack) => (
          <Stack key={`stale-${lack.field}-${lack.language}`} gap={1} alignItems="center" wrap="wrap">
            <span>
              <Icon name="exclamation-triangle" size="sm" /> {staleSentence(lack)}
            </span>
            <Button
              type="button"
              size="sm"
              variant="secondary"
              fill="text"
              onClick={() => onChange({ [lack.field]: { ...words[lack.field], [lack.language]: '' } })}
            >
              {t('draft.language.leave-out', 'Leave it out')}
            </Button>
          </Stack>
        ))}
      </Stack>
    </div>
  );
}
