import React, { useId, useState } from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack, useStyles2 } from '@grafana/ui';
import { phaseName } from '../../domain/status/phaseName';
import { severityBand } from '../../domain/status/severityBand';
import type { StatusSnapshot } from '../../domain/status/model';
import { testIds } from '../../testIds';
import { asIs } from '../../words/asIs';
import type { DraftWords } from '../drafts/draft';
import { mergeWords, WORD_PARTS, type Side, type WordPart } from '../drafts/mergeWords';
import type { ServerDraft } from '../drafts/serverDraft';
import { wordsIn } from './lintDraft';

interface Props {
  mine: DraftWords;
  theirs: ServerDraft;
  snapshot: StatusSnapshot;
  onSettle(words: DraftWords): void;
}

const partName = (part: WordPart): string => {
  switch (part) {
    case 'title.en':
      return t('draft.title.english', 'Title (English)');
    case 'title.de':
      return t('draft.title.german', 'Title (German)');
    case 'text.en':
      return t('draft.text.english', 'What customers read (English)');
    case 'text.de':
      return t('draft.text.german', 'What customers read (German)');
    case 'affects':
      return t('draft.conflict.affects', 'What is affected');
    case 'phase':
      return t('draft.phase.label', 'Phase');
    case 'times':
      return t('draft.conflict.times', 'Begin and end');
  }
};

const show = (part: WordPart, words: DraftWords, snapshot: StatusSnapshot): string => {
  switch (part) {
    case 'title.en':
    case 'title.de':
    case 'text.en':
    case 'text.de':
      return wordsIn(words, part);
    case 'affects':
      return words.affects
        .map(({ component, type, severity }) => {
          const name = snapshot.components.find(({ id }) => id === component)?.displayName ?? '–';
          const impact = snapshot.impactTypes.find(({ id }) => id === type)?.displayName ?? '–';
          return `${name}: ${impact}, ${severity === undefined ? '–' : severityBand(snapshot.severities, severity)}`;
        })
        .join('\n');
    case 'phase':
      return phaseName(snapshot.phases, words.phase) ?? '–';
    case 'times':
      return [words.beganAt, words.endedAt].map((time) => (time ? dateTimeFormat(time) : '–')).join(' … ');
  }
};

/** Two people wrote the same draft: both versions side by side, and for each difference the choice. Nothing is overwritten unseen. */
export function DraftConflict({ mine, theirs, snapshot, onSettle }: Props) {
  const styles = useStyles2(getStyles);
  const ids = useId();
  const different = WORD_PARTS.filter((part) => show(part, mine, snapshot) !== show(part, theirs.words, snapshot));
  const [choice, setChoice] = useState<Partial<Record<WordPart, Side>>>({});
  const who = theirs.history?.at(-1)?.name ?? t('draft.conflict.somebody', 'Somebody else');
  return (
    <section className={styles.conflict} data-testid={testIds.draft.conflict} aria-labelledby={`${ids}-title`}>
      <Alert
        severity="warning"
        title={t('draft.conflict.title', '{{who}} has changed this draft as well, at {{when}}', {
          who,
          when: dateTimeFormat(theirs.changedAt),
          ...asIs,
        })}
      >
        <span id={`${ids}-title`}>
          {t('draft.conflict.what', 'Choose for each difference what is to stay. Customers see nothing of it yet.')}
        </span>
      </Alert>
      {different.map((part) => {
        const chosen = choice[part] ?? 'mine';
        return (
          <fieldset key={part} className={styles.part}>
            <legend>{partName(part)}</legend>
            <div className={styles.sides}>
              {(['mine', 'theirs'] as const).map((side) => (
                <label key={side} className={styles.side} htmlFor={`${ids}-${part}-${side}`}>
                  <input
                    id={`${ids}-${part}-${side}`}
                    type="radio"
                    name={`${ids}-${part}`}
                    checked={chosen === side}
                    onChange={() => setChoice((before) => ({ ...before, [part]: side }))}
                  />{' '}
                  <strong>{side === 'mine' ? t('draft.conflict.mine', 'Yours') : who}</strong>
                  <div className={styles.words}>
                    {show(part, side === 'mine' ? mine : theirs.words, snapshot) || '–'}
                  </div>
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
      <Stack gap={1} wrap="wrap">
        <Button type="button" onClick={() => onSettle(mergeWords(mine, theirs.words, choice))}>
          {t('draft.conflict.take', 'Go on with what is chosen')}
        </Button>
        <Button type="button" variant="secondary" onClick={() => onSettle(theirs.words)}>
          {t('draft.conflict.all-theirs', 'Take all of the other version')}
        </Button>
      </Stack>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  conflict: css({ marginBottom: theme.spacing(2) }),
  part: css({
    marginBottom: theme.spacing(1),
    legend: { fontSize: theme.typography.body.fontSize, fontWeight: theme.typography.fontWeightMedium, margin: 0 },
  }),
  sides: css({
    display: 'grid',
    gap: theme.spacing(1),
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
  }),
  side: css({
    padding: theme.spacing(1),
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
    cursor: 'pointer',
  }),
  words: css({ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', marginTop: theme.spacing(0.5) }),
});
