import React, { useId, useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, Field, Input, Modal, Stack } from '@grafana/ui';
import { toInventory } from '../../domain/redaction/inventory';
import type { Incident, IncidentUpdate } from '../../domain/status/model';
import { joinText } from '../../domain/text/joinLanguages';
import { byLanguage } from '../../domain/text/splitLanguages';
import { CheckedWords } from '../form/CheckedWords';
import { lintDraft } from '../form/lintDraft';
import { fromLocalInput, inUtc, toLocalInput } from '../form/localTime';
import { ErrorNotice } from '../messages/ErrorNotice';
import { textForUser, titleForUser } from '../messages/inUserLanguage';
import { checkCorrection, correctionOf, type CorrectionProblem } from './checkCorrection';
import type { IncidentEdit, UpdateEdit } from './operations';

interface Frame {
  /** Whether corrections leave a trace that everybody can read. */
  keepsTrace: boolean;
  onClose(): void;
}

const NO_TITLE = { en: '', de: '' };
/** The status page knows more names, and refuses these. */
const NO_NAMES = toInventory([]);

const kept = () => t('amend.kept', 'Nothing you typed is lost while this is open.');

const problemWords = ({ field, problem }: CorrectionProblem): string => {
  switch (problem) {
    case 'missing':
      return field === 'note'
        ? t('amend.problem.note', 'Say what was wrong: customers have read these words.')
        : t('amend.problem.missing', 'This cannot be empty.');
    case 'future':
      return t('amend.problem.future', 'This lies in the future.');
    case 'before-begin':
      return t('amend.problem.before-begin', 'It cannot end before it began.');
  }
};

/** Corrects title, first text and times of an incident, backfilled ones included. */
export function CorrectIncident({
  incident,
  keepsTrace,
  onSave,
  onClose,
}: Frame & { incident: Incident; onSave(edit: IncidentEdit, note: string): Promise<void> }) {
  const id = useId();
  // What was seen when this was opened: only what is changed here is sent, whatever others have changed meanwhile.
  const [seen] = useState(incident);
  const [values, setValues] = useState(() => correctionOf(incident));
  // Milliseconds since 1970: until somebody tried, nothing is held against the user.
  const [triedAt, setTriedAt] = useState<number>();
  const saving = useSaving(onClose);
  const problems = triedAt === undefined ? [] : checkCorrection(seen, values, keepsTrace, triedAt).problems;
  const errorOf = (field: CorrectionProblem['field']) => {
    const found = problems.find((problem) => problem.field === field);
    return { invalid: found !== undefined, error: found && problemWords(found) };
  };
  const save = () => {
    const now = Date.now();
    setTriedAt(now);
    const { edit } = checkCorrection(seen, values, keepsTrace, now);
    if (edit !== undefined) {
      void saving.run(() => onSave(edit, values.note.trim()));
    }
  };
  const timeField = (field: 'beganAt' | 'endedAt', label: string) => (
    <Field label={label} description={inUtc(values[field])} htmlFor={`${id}-${field}`} {...errorOf(field)}>
      <Input
        id={`${id}-${field}`}
        type="datetime-local"
        value={toLocalInput(values[field])}
        onChange={(event) => setValues({ ...values, [field]: fromLocalInput(event.currentTarget.value) })}
      />
    </Field>
  );
  return (
    <Modal isOpen title={t('amend.incident', 'Correct this incident')} onDismiss={onClose}>
      <CheckedWords
        id={id}
        textName={t('amend.first-text', 'First text')}
        rows={4}
        words={values}
        proposed={correctionOf(seen)}
        errors={{ title: errorOf('title').error, text: errorOf('text').error }}
        findings={lintDraft(values, NO_NAMES)}
        onChange={(words) => setValues({ ...values, ...words })}
      />
      <Stack gap={2} wrap="wrap">
        {timeField('beganAt', t('draft.began-at.label', 'Began at'))}
        {incident.endedAt !== null && timeField('endedAt', t('amend.ended-at', 'Ended at'))}
      </Stack>
      <NoteField
        id={`${id}-note`}
        keepsTrace={keepsTrace}
        value={values.note}
        {...errorOf('note')}
        onChange={(note) => setValues({ ...values, note })}
      />
      <p>
        {keepsTrace
          ? t(
              'amend.stays',
              'Customers read the new words, and that they were corrected, when and why. Times can be corrected without a note; then nothing says so.'
            )
          : t(
              'amend.no-trace',
              'This status page server keeps no trace: customers read the new words and nothing says that they are new.'
            )}
      </p>
      {JSON.stringify(correctionOf(incident)) !== JSON.stringify(correctionOf(seen)) && (
        <Alert
          severity="warning"
          title={t('amend.theirs', 'Somebody else has changed this in the meantime: only what you change here is sent')}
        >
          {titleForUser(incident)}: {textForUser(incident.description)}
        </Alert>
      )}
      {saving.notice}
      <Modal.ButtonRow>
        <Button variant="secondary" fill="outline" onClick={onClose}>
          {t('amend.cancel', 'Cancel')}
        </Button>
        <Button disabled={saving.isSaving} onClick={save}>
          {t('amend.save', 'Correct')}
        </Button>
      </Modal.ButtonRow>
    </Modal>
  );
}

/** Corrects the words of one update. */
export function CorrectUpdate({
  update,
  keepsTrace,
  onSave,
  onClose,
}: Frame & { update: IncidentUpdate; onSave(edit: UpdateEdit, note: string): Promise<void> }) {
  const id = useId();
  // As it was seen when this was opened: others may correct it meanwhile.
  const [seen] = useState(() => byLanguage(update.description));
  const [text, setText] = useState(seen);
  const words = { title: NO_TITLE, text };
  const joined = joinText(text);
  const [note, setNote] = useState('');
  const saving = useSaving(onClose);
  return (
    <Modal isOpen title={t('amend.update', 'Correct this update')} onDismiss={onClose}>
      <CheckedWords
        id={id}
        fields={['text']}
        textName={t('amend.update-text', 'Text of the update')}
        rows={4}
        words={words}
        proposed={{ title: NO_TITLE, text: seen }}
        findings={lintDraft(words, NO_NAMES)}
        onChange={(written) => setText(written.text ?? text)}
      />
      <NoteField id={`${id}-note`} keepsTrace={keepsTrace} value={note} onChange={setNote} />
      <p>{t('amend.update-stays', 'Customers read the new words, and that they were corrected, when and why.')}</p>
      {saving.notice}
      <Modal.ButtonRow>
        <Button variant="secondary" fill="outline" onClick={onClose}>
          {t('amend.cancel', 'Cancel')}
        </Button>
        <Button
          disabled={saving.isSaving || joined === '' || joined === joinText(seen) || note.trim() === ''}
          onClick={() => void saving.run(() => onSave({ description: joined }, note.trim()))}
        >
          {t('amend.save', 'Correct')}
        </Button>
      </Modal.ButtonRow>
    </Modal>
  );
}

/** Takes back an incident or an update. */
export function Retract({
  of,
  words,
  onRetract,
  onClose,
}: {
  of: 'incident' | 'update';
  /** What is taken back. */
  words: string;
  onRetract(reason: string): Promise<void>;
  onClose(): void;
}) {
  const id = useId();
  const [reason, setReason] = useState('');
  const saving = useSaving(onClose);
  return (
    <Modal
      isOpen
      title={
        of === 'incident'
          ? t('amend.retract-incident', 'Retract this incident')
          : t('amend.retract-update', 'Retract this update')
      }
      onDismiss={onClose}
    >
      <blockquote>{words}</blockquote>
      <p>
        {of === 'incident'
          ? t(
              'amend.retract-incident-stays',
              'Its words and those of all its updates go from everything public, and it is over. Everybody still reads its title, struck through, and your reason. This cannot be undone.'
            )
          : t(
              'amend.retract-update-stays',
              'Its words go from everything public. Everybody still reads when it was posted, that it was retracted, and your reason. This cannot be undone.'
            )}
      </p>
      <Field label={t('amend.reason', 'Reason, for everybody')} htmlFor={`${id}-reason`}>
        <Input id={`${id}-reason`} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </Field>
      {saving.notice}
      <Modal.ButtonRow>
        <Button variant="secondary" fill="outline" onClick={onClose}>
          {t('amend.cancel', 'Cancel')}
        </Button>
        <Button
          variant="destructive"
          disabled={saving.isSaving || reason.trim() === ''}
          onClick={() => void saving.run(() => onRetract(reason.trim()))}
        >
          {t('amend.retract', 'Retract')}
        </Button>
      </Modal.ButtonRow>
    </Modal>
  );
}

function NoteField({
  id,
  keepsTrace,
  value,
  onChange,
  ...state
}: {
  id: string;
  keepsTrace: boolean;
  value: string;
  invalid?: boolean;
  error?: string;
  onChange(note: string): void;
}) {
  return (
    <Field label={t('amend.note', 'What was wrong, for everybody')} htmlFor={id} {...state}>
      <Input id={id} value={value} disabled={!keepsTrace} onChange={(event) => onChange(event.currentTarget.value)} />
    </Field>
  );
}

/** One write at a time; its failure stands in the dialog, which stays open with what was typed. */
function useSaving(onDone: () => void) {
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async (work: () => Promise<void>) => {
    setIsSaving(true);
    setError(undefined);
    try {
      await work();
      onDone();
    } catch (failure) {
      setError(failure);
      setIsSaving(false);
    }
  };
  const notice = error !== undefined && (
    <ErrorNotice title={t('amend.error', 'Nothing was changed')} error={error} reassurance={kept()} />
  );
  return { isSaving, notice, run };
}
