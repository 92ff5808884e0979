import { useMemo, useState } from 'react';
import { config } from '@grafana/runtime';
import { asString, isRecord } from '../../domain/parse/narrow';
import type { SplitTexts } from '../../domain/text/joinLanguages';
import { parseBothLanguages } from '../../domain/text/parseBothLanguages';
import { keptInBrowser } from '../drafts/keptInBrowser';

/** One try to post: the same words again are the same try. */
export interface Attempt {
  key: string;
  createdAt: string;
  json: string;
}

interface KeptAddition {
  words: SplitTexts;
  attempt?: Attempt;
}

function parseAttempt(value: unknown): Attempt | undefined {
  const [key, createdAt, json] = isRecord(value) ? [value.key, value.createdAt, value.json].map(asString) : [];
  return key === undefined || createdAt === undefined || json === undefined ? undefined : { key, createdAt, json };
}

function parseKept(value: unknown): KeptAddition | undefined {
  const text = isRecord(value) && isRecord(value.words) ? parseBothLanguages(value.words.text) : undefined;
  return isRecord(value) && text !== undefined
    ? { words: { title: { en: '', de: '' }, text }, attempt: parseAttempt(value.attempt) }
    : undefined;
}

/**
 * What is being added to an incident, kept in the browser until it is posted: the words, and the last try, so that posting them again
 * after a reload is no second update. `initial` are the words to begin with.
 */
export function useKeptAddition(incident: string, initial: () => SplitTexts) {
  const kept = useMemo(() => keptInBrowser('addition', String(config.bootData.user.id), parseKept), []);
  const [addition, setAddition] = useState<KeptAddition>(() => kept.load(incident) ?? { words: initial() });
  const keep = (next: KeptAddition) => {
    setAddition(next);
    kept.save(incident, next);
  };
  return {
    ...addition,
    setWords: (change: (before: SplitTexts) => SplitTexts) => keep({ ...addition, words: change(addition.words) }),
    setAttempt: (attempt: Attempt) => keep({ ...addition, attempt }),
    forget: () => kept.clear(incident),
  };
}
