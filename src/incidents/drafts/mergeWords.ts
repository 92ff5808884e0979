import type { DraftWords } from './draft';

/** What of a draft is chosen by itself where two versions differ. */
export const WORD_PARTS = ['title.en', 'title.de', 'text.en', 'text.de', 'affects', 'phase', 'times'] as const;
export type WordPart = (typeof WORD_PARTS)[number];

export type Side = 'mine' | 'theirs';

/** One draft of two, part by part; what nobody chose is `mine`. Begin and end belong together. */
export function mergeWords(
  mine: DraftWords,
  theirs: DraftWords,
  choice: Readonly<Partial<Record<WordPart, Side>>>
): DraftWords {
  const from = (part: WordPart): DraftWords => (choice[part] === 'theirs' ? theirs : mine);
  return {
    title: { en: from('title.en').title.en, de: from('title.de').title.de },
    text: { en: from('text.en').text.en, de: from('text.de').text.de },
    affects: from('affects').affects,
    phase: from('phase').phase,
    beganAt: from('times').beganAt,
    endedAt: from('times').endedAt,
  };
}
