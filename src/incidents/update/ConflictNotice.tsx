import React from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack, useStyles2 } from '@grafana/ui';
import { textForUser } from '../messages/inUserLanguage';
import type { ForeignChange } from './foreignChanges';

interface Props {
  /** What somebody else did, newest first; nothing is shown without. */
  theirs: readonly ForeignChange[];
  /** What this user has written so far, in the language they read. */
  mine: string;
  /** Whether this user has also chosen a phase or impacts. */
  hasOwnChoices: boolean;
  onKeep(): void;
  onKeepText(): void;
  onDiscard(): void;
}

/** Somebody else was quicker: their change and what is typed here, side by side, and nothing is posted before somebody has chosen. */
export function ConflictNotice({ theirs, mine, hasOwnChoices, onKeep, onKeepText, onDiscard }: Props) {
  const styles = useStyles2(getStyles);
  if (theirs.length === 0) {
    return null;
  }
  return (
    <Alert
      severity="warning"
      title={t('conflict.title', 'Somebody else has changed this incident while you were typing')}
    >
      <Stack direction="column" gap={1}>
        <div className={styles.sides}>
          <section aria-label={t('conflict.theirs', 'What they did')}>
            <h4 className={styles.head}>{t('conflict.theirs', 'What they did')}</h4>
            <ul className={styles.list}>
              {theirs.map((change, index) => (
                <li key={index}>
                  {change.kind === 'update' ? (
                    <>
                      {dateTimeFormat(change.update.createdAt)}: <q>{textForUser(change.update.description)}</q>
                    </>
                  ) : (
                    describe(change.kind)
                  )}
                </li>
              ))}
            </ul>
          </section>
          <section aria-label={t('conflict.mine', 'What you have written')}>
            <h4 className={styles.head}>{t('conflict.mine', 'What you have written')}</h4>
            <p className={styles.words}>{mine || t('conflict.no-words', 'No words yet')}</p>
          </section>
        </div>
        <Stack gap={1} wrap="wrap">
          <Button size="sm" onClick={onKeep}>
            {t('conflict.keep', 'I have read it: keep mine')}
          </Button>
          {hasOwnChoices && (
            <Button size="sm" variant="secondary" onClick={onKeepText}>
              {t('conflict.keep-text', 'Keep my words only')}
            </Button>
          )}
          <Button size="sm" variant="secondary" fill="text" onClick={onDiscard}>
            {t('conflict.discard', 'Discard mine')}
          </Button>
        </Stack>
      </Stack>
    </Alert>
  );
}

const describe = (kind: Exclude<ForeignChange['kind'], 'update'>): string => {
  switch (kind) {
    case 'phase':
      return t('conflict.change.phase', 'They changed the phase.');
    case 'affects':
      return t('conflict.change.affects', 'They changed what is affected.');
    case 'words':
      return t('conflict.change.words', 'They changed the title or the first text.');
    case 'begin':
      return t('conflict.change.begin', 'They changed when it began.');
    case 'ended':
      return t('conflict.change.ended', 'They ended the incident.');
    case 'reopened':
      return t('conflict.change.reopened', 'They reopened the incident.');
    case 'amended':
      return t('conflict.change.amended', 'They corrected or retracted something.');
    case 'postmortem':
      return t('conflict.change.postmortem', 'They changed what was learned.');
  }
};

const getStyles = (theme: GrafanaTheme2) => ({
  sides: css({
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
  }),
  head: css({ margin: 0, fontSize: theme.typography.bodySmall.fontSize, color: theme.colors.text.secondary }),
  list: css({ margin: 0, paddingLeft: theme.spacing(2), overflowWrap: 'anywhere' }),
  words: css({ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }),
});
