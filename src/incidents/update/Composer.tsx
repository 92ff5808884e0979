import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, Checkbox, Field, Stack, TextArea } from '@grafana/ui';
import { lintText } from '../../domain/redaction/lint';
import { phaseName } from '../../domain/status/phaseName';
import type { Incident, PhaseList } from '../../domain/status/model';
import type { Kept } from '../drafts/keptInBrowser';
import { PhaseField } from '../form/PhaseField';
import { RedactionFindings } from '../form/RedactionFindings';
import { ErrorNotice } from '../messages/ErrorNotice';
import { isRedactionRefusal } from '../messages/isRedactionRefusal';
import { isOutcomeUnknown } from '../usecases/isOutcomeUnknown';
import { newIdempotencyKey } from '../usecases/newIdempotencyKey';
import type { UpdateToPost } from '../usecases/postUpdate';
import { lastPhase } from '../usecases/resolve';
import type { UpdateAttempt, UpdateDraft } from './updateDraft';

export interface ComposerProps {
  incident: Incident;
  phases: readonly PhaseList[];
  kept: Kept<UpdateDraft>;
  /** Posts the update and what changes with it, `isAnyway` in spite of words that look internal; rejects with a LeitstandError. */
  onPost(attempt: UpdateAttempt, isRetry: boolean, isAnyway: boolean): Promise<void>;
}

const EMPTY: UpdateDraft = { mode: 'update', text: '' };

const resolveText = () =>
  t(
    'update.resolve-text',
    'The problem is solved, everything works normally again. We apologise for the inconvenience.'
  );

const isSame = (a: UpdateToPost, b: UpdateToPost): boolean =>
  a.text === b.text &&
  JSON.stringify(a.phase) === JSON.stringify(b.phase) &&
  (a.endedAt === undefined) === (b.endedAt === undefined);

/** Tells customers more about an incident, or that it is over. */
export function Composer({ incident, phases, kept, onPost }: ComposerProps) {
  const [draft, setDraft] = useState(() => kept.load(incident.id) ?? EMPTY);
  const [isPosting, setIsPosting] = useState(false);
  const [isAcknowledged, setIsAcknowledged] = useState(false);
  const [error, setError] = useState<unknown>();
  const [done, setDone] = useState<UpdateDraft['mode']>();

  const write = (next: UpdateDraft) => {
    setDraft(next);
    setDone(undefined);
    kept.save(incident.id, next);
  };
  const reset = () => {
    kept.clear(incident.id);
    setDraft(EMPTY);
    setError(undefined);
    setIsAcknowledged(false);
  };

  const phase = draft.phase ?? (draft.mode === 'resolve' ? lastPhase(phases) : incident.phase);
  const findings = lintText(draft.text).map((finding) => ({ ...finding, field: 'text' as const }));
  // The status page knows names that this form does not.
  const looksInternal = findings.length > 0 || isRedactionRefusal(error);
  const mayPost = draft.text.trim() !== '' && !isPosting && (!looksInternal || isAcknowledged);

  const post = async () => {
    const now = new Date().toISOString();
    const wanted: UpdateToPost = {
      title: phaseName(phases, phase) ?? incident.displayName,
      text: draft.text.trim(),
      createdAt: now,
      phase,
      endedAt: draft.mode === 'resolve' ? now : undefined,
    };
    const earlier = draft.attempt;
    const isRetry = earlier !== undefined && isSame(earlier.update, wanted);
    const attempt = isRetry ? earlier : { idempotencyKey: newIdempotencyKey(), update: wanted };
    write({ ...draft, attempt });
    setIsPosting(true);
    setError(undefined);
    try {
      await onPost(attempt, isRetry, looksInternal && isAcknowledged);
      reset();
      setDone(draft.mode);
    } catch (failure) {
      setError(failure);
      if (!isOutcomeUnknown(failure) && !isRetry) {
        // The words may be stored and only the phase refused: the same attempt goes on where it stopped.
        write({ ...draft, attempt });
      }
    } finally {
      setIsPosting(false);
    }
  };

  const isResolving = draft.mode === 'resolve';
  return (
    <form
      aria-label={t('update.form', 'Post an update')}
      onSubmit={(event) => {
        event.preventDefault();
        if (mayPost) {
          void post();
        }
      }}
    >
      <div aria-live="polite">
        {done === 'update' && (
          <Alert severity="success" title={t('update.posted', 'Posted. Customers now read your update.')} />
        )}
        {done === 'resolve' && (
          <Alert severity="success" title={t('update.resolved', 'Resolved. Customers now see that it is over.')} />
        )}
      </div>
      <Field label={t('draft.text.label', 'What customers read')} htmlFor="update-text">
        <TextArea
          id="update-text"
          rows={4}
          value={draft.text}
          onChange={(event) => write({ ...draft, text: event.currentTarget.value })}
        />
      </Field>
      <PhaseField phases={phases} value={phase} onChange={(next) => write({ ...draft, phase: next })} />
      <RedactionFindings
        findings={findings}
        valueOf={() => draft.text}
        onReplace={(_, text) => write({ ...draft, text })}
      />
      {error !== undefined && (
        <ErrorNotice
          title={t('update.error', 'Not posted')}
          error={error}
          reassurance={t('update.kept', 'Nothing you typed is lost, and trying again will not post twice.')}
        />
      )}
      <Stack gap={1} alignItems="center" wrap="wrap">
        <Button type="submit" disabled={!mayPost} icon={isResolving ? 'check' : 'comment-alt'}>
          {isResolving ? t('update.post-and-resolve', 'Post and resolve') : t('update.post', 'Post update')}
        </Button>
        {!isResolving && incident.endedAt === null && (
          <Button
            type="button"
            variant="secondary"
            icon="check"
            onClick={() => write({ mode: 'resolve', text: draft.text || resolveText() })}
          >
            {t('update.resolve', 'Resolve')}
          </Button>
        )}
        {isResolving && (
          <Button type="button" variant="secondary" fill="text" onClick={reset}>
            {t('update.cancel', 'Do not resolve yet')}
          </Button>
        )}
        {looksInternal && (
          <Checkbox
            label={t('redaction.acknowledge', 'Customers may read this')}
            value={isAcknowledged}
            onChange={(event) => setIsAcknowledged(event.currentTarget.checked)}
          />
        )}
      </Stack>
    </form>
  );
}
