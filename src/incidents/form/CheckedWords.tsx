import React from 'react';
import { LanguageFields, type LanguageFieldsProps } from './LanguageFields';
import { changeWords, wordsIn, type WordsField } from './lintDraft';
import { RedactionFindings, type FieldFinding } from './RedactionFindings';

interface Props extends LanguageFieldsProps {
  /** What in the words looks internal (`lintDraft`). */
  findings: ReadonlyArray<FieldFinding<WordsField>>;
}

/** Words in English and German, and below them what of it looks internal. */
export function CheckedWords({ findings, ...fields }: Props) {
  const { words, onChange } = fields;
  return (
    <>
      <LanguageFields {...fields} />
      <RedactionFindings
        findings={findings}
        valueOf={(field) => wordsIn(words, field)}
        onReplace={(field, value) => onChange(changeWords(words, field, value))}
      />
    </>
  );
}
