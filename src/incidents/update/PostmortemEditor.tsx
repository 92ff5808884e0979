import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack, Text } from '@grafana/ui';
import type { Inventory } from '../../domain/redaction/inventory';
import type { Incident, IncidentUpdate, StatusSnapshot } from '../../domain/status/model';
import { joinText } from '../../domain/text/joinLanguages';
import type { BothLanguages } from '../../domain/text/languageMarks';
import { byLanguage } from '../../domain/text/splitLanguages';
import type { Kept } from '../drafts/keptInBrowser';
import { CheckedWords } from '../form/CheckedWords';
import { lintDraft } from '../form/lintDraft';
import { ErrorNotice } from '../messages/ErrorNotice';
import { PublicPreview } from '../preview/PublicPreview';
import { postmortemOutline } from './postmortemOutline';

interface Props {
  incident: Incident;
  updates: IncidentUpdate[];
  snapshot: StatusSnapshot;
  /** Where customers read; empty if nobody has said. */
  publicUrl: string;
  /** Address of what was learned, for everybody. */
  permalink?: string;
  kept: Kept<BothLanguages>;
  /** Names that must not be published. */
  inventory: Inventory;
  /** Why it cannot be written here, as a sentence; undefined if it can. */
  refusal?: string;
  /** Rejects with a LeitstandError; null takes the text away. */
  onSave(text: string | null): Promise<void>;
}

const NO_TITLE = { en: '', de: '' };

/** What was learned from an incident, in both languages: written in Markdown, seen as customers will see it. */
export function PostmortemEditor(props: Props) {
  const { incident, updates, snapshot, publicUrl, permalink, kept, inventory, refusal, onSave } = props;
  const stored = byLanguage(incident.postmortem?.text ?? '');
  const isStored = joinText(stored) !== '';
  const [text, setText] = useState<BothLanguages | undefined>(() => kept.load(incident.id));
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const words = { title: NO_TITLE, text: text ?? stored };
  const joined = joinText(words.text);
  const findings = lintDraft(words, inventory);
  const isWriting = text !== undefined;

  const write = (next: BothLanguages) => {
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
      await onSave(joined === '' ? null : joined);
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
              {isStored
                ? t('postmortem.public', 'Customers can read what was learned.')
                : t('postmortem.none', 'Nothing has been written yet.')}
            </span>
            {isStored && permalink !== undefined && (
              <a href={permalink} target="_blank" rel="noreferrer" className="external-link">
                {t('postmortem.permalink', 'Permanent address')}
              </a>
            )}
            <Button
              size="sm"
              variant="secondary"
              icon="pen"
              disabled={refusal !== undefined}
              onClick={() => write(isStored ? stored : postmortemOutline(incident, updates))}
            >
              {isStored ? t('postmortem.edit', 'Edit it') : t('postmortem.write', 'Write it')}
            </Button>
            {refusal !== undefined && <Text color="secondary">{refusal}</Text>}
          </Stack>
        )}
        {isWriting && (
          <>
            <CheckedWords
              id="postmortem"
              fields={['text']}
              textName={t('postmortem.text', 'Text in Markdown')}
              rows={12}
              words={words}
              reasons={{ text: t('postmortem.markdown', 'Headings, lists, emphasis, links and code.') }}
              findings={findings}
              onChange={(written) => write(written.text ?? words.text)}
            />
            {error !== undefined && (
              <ErrorNotice
                title={t('postmortem.error', 'Not published')}
                error={error}
                reassurance={t('postmortem.kept', 'Nothing you typed is lost.')}
              />
            )}
            <Stack gap={1} wrap="wrap">
              <Button disabled={isSaving || joined === joinText(stored)} onClick={() => void save()}>
                {t('postmortem.publish', 'Publish what was learned')}
              </Button>
              <Button variant="secondary" fill="text" onClick={stop}>
                {t('postmortem.discard', 'Discard these words')}
              </Button>
            </Stack>
            <PublicPreview
              incident={{ ...incident, postmortem: { text: joined, at: incident.endedAt ?? incident.beganAt ?? '' } }}
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
