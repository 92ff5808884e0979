import React, { useId, useMemo, useState, type FormEvent } from 'react';
import { t } from '@grafana/i18n';
import { Button, Checkbox, Field, Stack, Text, TextArea } from '@grafana/ui';
import type { Alert } from '../../../domain/alerts/model';
import type { MuteTarget } from '../../../domain/alerts/muteTargets';
import { wouldMute } from '../../../domain/alerts/wouldMute';
import { isHeartbeat } from '../../../alerts/isHeartbeat';
import type { NewSilence } from '../../../domain/silences/model';
import type { Kept } from '../../../incidents/drafts/keptInBrowser';
import { asIs } from '../../../words/asIs';
import { sourceName } from '../inboxWords';
import type { MutingResult } from '../muting';
import { DurationFields } from './DurationFields';
import { MatcherFields } from './MatcherFields';
import { MuteCount } from './MuteCount';
import { SilenceFailure } from './SilenceFailure';
import { checkSilence, endOf, proposedSilence, type SilenceInput, type SilenceProblem } from './silenceInput';

export interface SilenceFormProps {
  /** Names what is typed in the browser's storage. */
  alertKey: string;
  targets: readonly MuteTarget[];
  alerts: readonly Alert[];
  /** Who will stand in the silence. */
  author: string;
  kept: Kept<SilenceInput>;
  onSend(targets: readonly MuteTarget[], silence: NewSilence): Promise<MutingResult>;
  /** All who were asked have stored it. */
  onStored(silence: NewSilence, result: MutingResult): void;
  onClose(): void;
}

/** Whom to mute, how long and why. What is typed outlives a refusal, a closed drawer and a reload. */
export function SilenceForm({ alertKey, targets, alerts, author, kept, onSend, onStored, onClose }: SilenceFormProps) {
  const id = useId();
  const [restored] = useState(() => kept.load(alertKey));
  const [input, setInput] = useState(() => restored ?? proposedSilence(targets));
  const [isRestored, setIsRestored] = useState(restored !== undefined);
  const [problems, setProblems] = useState<readonly SilenceProblem[]>([]);
  const [result, setResult] = useState<MutingResult>();
  const [isSending, setIsSending] = useState(false);
  const sources = useMemo(() => [...new Map(targets.map(({ source }) => [source.uid, source])).values()], [targets]);
  const muted = useMemo(() => {
    const all = input.where.flatMap((uid) => wouldMute(alerts, input.matchers, uid));
    return [...new Set(all)].filter((alert) => !isHeartbeat(alert));
  }, [alerts, input.matchers, input.where]);

  const change = (fields: Partial<SilenceInput>) => {
    const next = { ...input, ...fields };
    setInput(next);
    kept.save(alertKey, next);
    setProblems((before) => (before.length === 0 ? before : checkSilence(next, Date.now())));
  };
  const startOver = () => {
    kept.clear(alertKey);
    setInput(proposedSilence(targets));
    setIsRestored(false);
    setProblems([]);
    setResult(undefined);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const now = Date.now();
    const found = checkSilence(input, now);
    setProblems(found);
    if (found.length > 0 || isSending) {
      return;
    }
    const silence: NewSilence = {
      matchers: input.matchers,
      startsAt: new Date(now).toISOString(),
      endsAt: endOf(input, now),
      comment: input.comment.trim(),
      createdBy: author,
    };
    // Who has it already is not asked again: a second try would make a second silence.
    const done = result?.stored ?? [];
    const open = sources.filter(
      ({ uid }) => input.where.includes(uid) && done.every(({ source }) => source.uid !== uid)
    );
    setIsSending(true);
    const answer = await onSend(
      open.map((source) => ({ source, matchers: silence.matchers })),
      silence
    );
    setIsSending(false);
    const all = { stored: [...done, ...answer.stored], failed: answer.failed };
    setResult(all);
    if (answer.failed.length === 0) {
      kept.clear(alertKey);
      onStored(silence, all);
    }
  };
  const wrong = (field: SilenceProblem) => problems.includes(field);

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack direction="column" gap={2}>
        {isRestored && (
          <Stack gap={1} alignItems="center" wrap="wrap">
            <Text color="secondary">{t('inbox.silencing.restored', 'What you had typed is back.')}</Text>
            <Button size="sm" variant="secondary" fill="text" onClick={startOver}>
              {t('inbox.silencing.start-over', 'Start over')}
            </Button>
          </Stack>
        )}
        {sources.length === 0 && (
          <Text color="error">
            {t('inbox.silencing.nowhere', 'No Alertmanager is set up that could keep a silence.')}
          </Text>
        )}
        {sources.length > 1 && (
          <fieldset>
            <legend>{t('inbox.silencing.where', 'Where')}</legend>
            {sources.map(({ uid }) => (
              <div key={uid}>
                <Checkbox
                  label={sourceName(uid)}
                  value={input.where.includes(uid)}
                  onChange={({ currentTarget }) =>
                    change({
                      where: currentTarget.checked
                        ? [...input.where, uid]
                        : input.where.filter((other) => other !== uid),
                    })
                  }
                />
              </div>
            ))}
            {wrong('where') && <Text color="error">{t('inbox.silencing.no-where', 'Choose at least one.')}</Text>}
          </fieldset>
        )}
        <MatcherFields
          matchers={input.matchers}
          isWrong={wrong('matchers')}
          onChange={(matchers) => change({ matchers })}
        />
        <MuteCount muted={muted} />
        <DurationFields input={input} isWrong={wrong('until')} onChange={change} />
        <Field
          noMargin
          htmlFor={`${id}-comment`}
          label={t('inbox.silencing.comment', 'Comment')}
          description={t('inbox.silencing.comment-help', 'For your colleagues. Written as {{author}}.', {
            author,
            ...asIs,
          })}
          required
          invalid={wrong('comment')}
          error={t('inbox.silencing.no-comment', 'Say why nobody needs to be notified.')}
        >
          <TextArea
            id={`${id}-comment`}
            rows={3}
            required
            value={input.comment}
            onChange={({ currentTarget }) => change({ comment: currentTarget.value })}
          />
        </Field>
        {result !== undefined && result.failed.length > 0 && <SilenceFailure result={result} />}
        <Stack gap={1} wrap="wrap">
          <Button type="submit" disabled={isSending || sources.length === 0} icon={isSending ? 'spinner' : undefined}>
            {t('inbox.silencing.send', 'Silence')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('inbox.silencing.cancel', 'Cancel')}
          </Button>
        </Stack>
      </Stack>
    </form>
  );
}
