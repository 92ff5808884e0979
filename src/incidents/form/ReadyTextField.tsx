import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { Combobox, Field } from '@grafana/ui';
import { fillPlaceholders, type PlaceholderValues } from '../../domain/readyTexts/fillPlaceholders';
import type { ReadyPhase } from '../../domain/readyTexts/readyText';
import { suggestReadyTexts, type ReadyTextHints } from '../../domain/readyTexts/suggestReadyTexts';
import type { SplitTexts } from '../../domain/text/joinLanguages';

interface Props {
  hints: ReadyTextHints;
  values: Omit<PlaceholderValues, 'timeZone'>;
  id?: string;
  /** What choosing one does, if it is not what the form of a new incident does. */
  help?: string;
  /** Gets title and text in both languages, filled in. */
  onChoose(words: SplitTexts): void;
}

const phaseWords = (phase: ReadyPhase): string => {
  switch (phase) {
    case 'investigating':
      return t('ready.phase.investigating', 'Investigating');
    case 'identified':
      return t('ready.phase.identified', 'Identified');
    case 'monitoring':
      return t('ready.phase.monitoring', 'Monitoring');
    case 'resolved':
      return t('ready.phase.resolved', 'Resolved');
    case 'maintenance-planned':
    case 'maintenance-begins':
    case 'maintenance-ends':
      return t('ready.phase.maintenance', 'Maintenance');
  }
};

/** Offers the ready texts, the most fitting first, for the form of a new incident and for updates. */
export function ReadyTextField({ hints, values, id = 'ready-text', help, onChoose }: Props) {
  const language = config.bootData.user.language?.startsWith('de') ? 'de' : 'en';
  const texts = useMemo(() => suggestReadyTexts(hints), [hints]);
  return (
    <Field
      label={t('ready.label', 'Ready text')}
      description={help ?? t('ready.help', 'Fills in title and text in both languages; you can take it back.')}
      htmlFor={id}
    >
      <Combobox
        id={id}
        value={null}
        placeholder={t('ready.placeholder', 'Choose words to begin with')}
        options={texts.map((text) => ({
          value: text.id,
          label: text.name[language],
          description: phaseWords(text.phase),
        }))}
        onChange={(option) => {
          const ready = texts.find((text) => text.id === option.value);
          if (ready !== undefined) {
            const all = { ...values, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
            onChoose({ title: fillPlaceholders(ready.title, all), text: fillPlaceholders(ready.text, all) });
          }
        }}
      />
    </Field>
  );
}
