import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, Field, Stack, Text, TextArea } from '@grafana/ui';
import { lintText } from '../../domain/redaction/lint';
import type { Incident, IncidentUpdate, StatusSnapshot } from '../../domain/status/model';
import type { Kept } from '../drafts/keptInBrowser';
import { ErrorNotice } from '../messages/ErrorNotice';
import { PublicPreview } from '../preview/PublicPreview';
import { asIs } from '../../words/asIs';

interface Props {
  incident: Incident;
  updates: IncidentUpdate[];
  snapshot: StatusSnapshot;
  /** Where customers read; empty if nobody has said. */
  publicUrl: string;
  /** Address of what was learned, for everybody. */
  permalink?: string;
  kept: Kept<string>;
  /** Why it cannot be written here, as a sentence; undefined if it can. */
  refusal?: string;
  /** Rejects with a LeitstandError; null takes the text away. */
  onSave(text: string | null): Promise<void>;
}

/** What was learned from an incident: written in Markdown, seen as customers will see it. */
export function PostmortemEditor(props: Props) {
  const { incident, updates, snapshot, publicUrl, permalink, kept, refusal, onSave } = props;
  const stored = incident.postmortem?.text ?? '';
  const [text, setText] = useState<string | undefined>(() => kept.load(incident.id));
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const words = text ?? stored;
  const findings = lintText(words);
  const isWriting = text !== undefined;

  const write = (next: string) => {
    setText(next);
    kept.save(incident.id, next);
  };
  const stop = () => {
    kept.clear(incident.id);
    setText(undefined);
    setError(undefined);
  };
  const save = async () => {
    setIsSaving(true);
    setError(undefined);
    try {
      await onSave(words.trim() === '' ? null : words.trim());
      stop();
    } catch (failure) {
      setError(failure);
    } finally {
      setIsSaving(false);
    }
  };

  return (
    <section aria-label={t('postmortem.title', 'What was learned')}>
      <Stack direction="column" gap={1}>
        <Text element="h3" variant="h5">
          {t('postmortem.title', 'What was learned')}
        </Text>
        {!isWriting && (
          <Stack gap={1} alignItems="center" wrap="wrap">
            <span>
              {stored === ''
                ? t('postmortem.none', 'Nothing has been written yet.')
                : t('postmortem.public', 'Customers can read what was learned.')}
            </span>
            {stored !== '' && permalink !== undefined && (
              <a href={permalink} target="_blank" rel="noreferrer" className="external-link">
                {t('postmortem.permalink', 'Permanent address')}
              </a>
            )}
            <Button
              size="sm"
              variant="secondary"
              icon="pen"
              disabled={refusal !== undefined}
              onClick={() => write(stored || outline(incident, updates))}
            >
              {stored === '' ? t('postmortem.write', 'Write it') : t('postmortem.edit', 'Edit it')}
            </Button>
            {refusal !== undefined && <Text color="secondary">{refusal}</Text>}
          </Stack>
        )}
        {isWriting && (
          <>
            <Field
              label={t('postmortem.text', 'Text in Markdown')}
              description={t('postmortem.markdown', 'Headings, lists, emphasis, links and code.')}
              htmlFor="postmortem-text"
              noMargin
            >
              <TextArea
                id="postmortem-text"
                rows={12}
                value={words}
                onChange={(event) => write(event.currentTarget.value)}
              />
            </Field>
            {findings.length > 0 && (
              <Alert
                severity="warning"
                title={t('postmortem.internal', 'These words look internal: {{words}}', {
                  words: findings.map((finding) => finding.text).join(', '),
                  ...asIs,
                })}
              />
            )}
            {error !== undefined && (
              <ErrorNotice
                title={t('postmortem.error', 'Not published')}
                error={error}
                reassurance={t('postmortem.kept', 'Nothing you typed is lost.')}
              />
            )}
            <Stack gap={1} wrap="wrap">
              <Button disabled={isSaving || words.trim() === stored} onClick={() => void save()}>
                {t('postmortem.publish', 'Publish what was learned')}
              </Button>
              <Button variant="secondary" fill="text" onClick={stop}>
                {t('postmortem.discard', 'Discard these words')}
              </Button>
            </Stack>
            <PublicPreview
              incident={{ ...incident, postmortem: { text: words, at: incident.endedAt ?? incident.beganAt ?? '' } }}
              updates={updates}
              snapshot={snapshot}
              publicUrl={publicUrl}
            />
          </>
        )}
      </Stack>
    </section>
  );
}

/** A beginning to write on, from what customers have been told already. */
const outline = (incident: Incident, updates: readonly IncidentUpdate[]): string => {
  const said = updates
    .filter(({ description }) => description !== '')
    .map(({ createdAt, description }) => `- ${createdAt.slice(11, 16)} UTC: ${description.replace(/\s+/g, ' ')}`);
  return [
    `## ${t('postmortem.outline.what', 'What happened')}`,
    incident.description,
    `## ${t('postmortem.outline.when', 'Course of events')}`,
    said.join('\n'),
    `## ${t('postmortem.outline.why', 'Cause')}`,
    `## ${t('postmortem.outline.next', 'What we change')}`,
  ].join('\n\n');
};
