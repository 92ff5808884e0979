import React, { useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Checkbox, Stack, useStyles2 } from '@grafana/ui';
import { toInventory, type Inventory } from '../../domain/redaction/inventory';
import { isActive } from '../../domain/status/isActive';
import type { StatusSnapshot } from '../../domain/status/model';
import { joinText } from '../../domain/text/joinLanguages';
import type { BothLanguages } from '../../domain/text/languageMarks';
import type { Kept } from '../drafts/keptInBrowser';
import { CheckedWords } from '../form/CheckedWords';
import { lintDraft } from '../form/lintDraft';
import { SendForm } from '../form/SendForm';
import { useNow } from '../maintenance/useNow';
import { ErrorNotice } from '../messages/ErrorNotice';
import { textForUser } from '../messages/inUserLanguage';
import { isRedactionRefusal } from '../messages/isRedactionRefusal';
import { phaseAfter } from './afterUpdate';
import { ConflictNotice } from './ConflictNotice';
import type { RunningIncident } from './facts';
import { ImpactChanges } from './ImpactChanges';
import { NextUpdateField } from './NextUpdateField';
import { PhaseStepper } from './PhaseStepper';
import { isSamePhase, phasesOf } from './phases';
import { PostedNotice } from './PostedNotice';
import { RESOLVE_WORDS } from './resolveWords';
import type { UpdateDraft } from './updateDraft';
import { useComposer, type OnPost } from './useComposer';

export interface ComposerProps {
  running: RunningIncident;
  snapshot: StatusSnapshot;
  kept: Kept<UpdateDraft>;
  /** Names that must not be published; by default none are known. */
  inventory?: Inventory;
  /** Why no next update can be promised, as a sentence; undefined if it can. */
  promiseRefusal?: string;
  /** Why impacts cannot be changed, as a sentence; undefined if they can. */
  impactRefusal?: string;
  onPost: OnPost;
  /** Shows what customers will read once this is posted. */
  preview?: (draft: UpdateDraft) => React.ReactNode;
  /** Texts that are ready to be taken; `take` puts one into the form. */
  readyTexts?: (draft: UpdateDraft, take: (text: BothLanguages) => void) => React.ReactNode;
}

const NO_TITLE = { en: '', de: '' };
const NO_NAMES = toInventory([]);

/** Tells customers more about an incident, or that it is over; always open. */
export function Composer({
  running,
  snapshot,
  kept,
  inventory = NO_NAMES,
  promiseRefusal,
  impactRefusal,
  onPost,
  preview,
  readyTexts,
}: ComposerProps) {
  const styles = useStyles2(getStyles);
  const { incident } = running;
  const { phases } = snapshot;
  const composer = useComposer(running, phases, kept, onPost);
  const { draft, theirs, isPosting, error, change } = composer;
  const now = useNow();
  // A yes holds for the words it was said about.
  const [acknowledged, setAcknowledged] = useState<string>();
  const text = joinText(draft.text);
  const isAcknowledged = acknowledged === text;
  // What was filled in by one click, in both languages: who rewrites one of them is told of the other.
  const [filledIn, setFilledIn] = useState<BothLanguages>();
  const fillIn = (words: BothLanguages, patch: Partial<UpdateDraft> = {}) => {
    setFilledIn(words);
    change({ ...patch, text: words });
  };

  const phase = phaseAfter(incident, draft, phases);
  const words = { title: NO_TITLE, text: draft.text };
  const findings = lintDraft(words, inventory);
  // The status page knows names that this form does not.
  const looksInternal = findings.length > 0 || isRedactionRefusal(error);
  const isResolving = draft.mode === 'resolve';
  // What was ended just now may lie in the minute that `now` does not know yet.
  const isOpen = incident.endedAt === null || (isActive(incident, now) && composer.done?.mode !== 'resolve');
  const hasChoices = draft.affects !== undefined || isResolving || !isSamePhase(phase, incident.phase);
  const mayPost = text !== '' && !isPosting && theirs.length === 0 && (!looksInternal || isAcknowledged);
  const submit = () => {
    if (mayPost) {
      void composer.post(looksInternal && isAcknowledged);
    }
  };

  return (
    <SendForm aria-label={t('update.form', 'Post an update')} className={styles.form} onSend={submit}>
      <PostedNotice done={composer.done} />
      {!composer.isKept && (
        <Alert
          severity="warning"
          title={t('draft.not-kept', 'Your browser does not keep what you type: copy long texts before you publish.')}
        />
      )}
      <ConflictNotice
        theirs={theirs}
        mine={textForUser(text)}
        hasOwnChoices={hasChoices}
        onKeep={composer.keepMine}
        onKeepText={composer.keepMyText}
        onDiscard={composer.reset}
      />
      <PhaseStepper
        phases={phasesOf(phases, incident.phase)}
        current={incident.phase}
        value={phase}
        onChange={(next) => change({ phase: next })}
      />
      <CheckedWords
        id="update"
        fields={['text']}
        rows={5}
        words={words}
        proposed={filledIn && { title: NO_TITLE, text: filledIn }}
        findings={findings}
        onChange={(written) => change({ text: written.text ?? draft.text })}
      />
      {readyTexts?.(draft, fillIn)}
      <ImpactChanges
        before={incident.affects}
        value={draft.affects}
        snapshot={snapshot}
        refusal={impactRefusal}
        onChange={(affects) => change({ affects })}
      />
      {!isResolving && (
        <NextUpdateField
          value={draft.promiseMinutes}
          text={draft.text}
          refusal={promiseRefusal}
          onChange={(promiseMinutes) => change({ promiseMinutes })}
          onText={(said) => change({ text: said })}
        />
      )}
      {error !== undefined && (
        <ErrorNotice
          title={t('update.error', 'Not posted')}
          error={error}
          reassurance={t('update.kept', 'Nothing you typed is lost, and trying again will not post twice.')}
        />
      )}
      <div className={styles.actions}>
        <Stack gap={1} alignItems="center" wrap="wrap">
          <Button
            type="submit"
            disabled={!mayPost}
            icon={isResolving ? 'check' : 'comment-alt'}
            aria-keyshortcuts="Control+Enter"
          >
            {isPosting
              ? t('update.posting', 'Posting…')
              : isResolving
                ? t('update.post-and-resolve', 'Post and resolve')
                : t('update.post', 'Post update')}
          </Button>
          {!isResolving && isOpen && (
            <Button
              type="button"
              variant="secondary"
              icon="check"
              onClick={() => {
                const patch = { mode: 'resolve', phase: undefined } as const;
                text === '' ? fillIn(RESOLVE_WORDS, patch) : change(patch);
              }}
            >
              {t('update.resolve', 'Resolve')}
            </Button>
          )}
          {(isResolving || text !== '' || hasChoices) && (
            <Button type="button" variant="secondary" fill="text" onClick={composer.reset}>
              {isResolving ? t('update.cancel', 'Do not resolve yet') : t('update.discard', 'Discard')}
            </Button>
          )}
          {looksInternal && (
            <Checkbox
              label={t('redaction.acknowledge', 'Customers may read this')}
              value={isAcknowledged}
              onChange={(event) => setAcknowledged(event.currentTarget.checked ? text : undefined)}
            />
          )}
        </Stack>
      </div>
      {preview?.(draft)}
    </SendForm>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  form: css({ minWidth: 0 }),
  // Posting stays under the thumb: on a phone the form is longer than the screen.
  actions: css({
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    padding: theme.spacing(1, 0),
    background: theme.colors.background.primary,
  }),
});
