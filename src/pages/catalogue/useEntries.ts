import { useState } from 'react';
import type { Incident } from '../../domain/status/model';
import type { Can } from '../../incidents/access/can';
import type { EntryKind } from '../../status/retirement';
import { bindingFile } from './bindingFile';
import { deleteOutcome } from './deleteOutcome';
import { describeDone } from './entryWords';
import type { SectionProps } from './sectionProps';
import { useWrite, type Writing } from './useWrite';

/** A component or an impact type, as far as both are the same. */
export interface Entry {
  id: string;
  displayName: string;
}

/** What is only done after a yes. */
export interface Question {
  what: 'retire' | 'delete';
  entry: Entry;
}

/** Id of the form for an entry that is not there yet. */
export const NEW = 'new';

/** The entries of one kind: which one is being changed, what is asked about one, and what became of it. */
export interface Entries {
  kind: EntryKind;
  may: boolean;
  retirement: Can;
  writing: Writing;
  /** Id of the entry whose form is open, or `NEW`. */
  open?: string;
  setOpen(id: string | undefined): void;
  /** The file that decides about an entry. */
  fileOf(id: string): string | undefined;
  question?: Question;
  /** Nothing happens before `confirm`. */
  ask(question: Question | undefined): void;
  confirm(): void;
  bringBack(entry: Entry): void;
  /** What could not be deleted, and the incidents that still name it. */
  referenced?: { entry: Entry; incidents: Incident[] };
  dismissReferenced(): void;
}

/** State and writes of a section that lists entries of one kind. */
export function useEntries(kind: EntryKind, { content, client, may, retirement, onWritten }: SectionProps): Entries {
  const writing = useWrite(onWritten);
  const [open, setOpen] = useState<string>();
  const [question, setQuestion] = useState<Question>();
  const [referenced, setReferenced] = useState<Entries['referenced']>();

  const remove = (entry: Entry) => {
    let isDeleted = false;
    return writing.run(
      async () => {
        const outcome = await deleteOutcome(
          () => client.deleteEntry(kind, entry.id),
          () => client.incidentsNaming(entry.id)
        );
        isDeleted = outcome.kind === 'deleted';
        if (outcome.kind === 'referenced') {
          setReferenced({ entry, incidents: outcome.incidents });
        }
      },
      () => (isDeleted ? describeDone('delete', kind, entry.displayName) : undefined)
    );
  };

  return {
    kind,
    may,
    retirement,
    writing,
    open,
    setOpen,
    fileOf: (id) => bindingFile(content.provisioned, kind, id),
    question,
    ask: setQuestion,
    confirm: () => {
      setQuestion(undefined);
      setReferenced(undefined);
      if (question?.what === 'delete') {
        void remove(question.entry);
      } else if (question !== undefined) {
        const { id, displayName } = question.entry;
        void writing.run(() => client.retire(kind, id), describeDone('retire', kind, displayName));
      }
    },
    bringBack: ({ id, displayName }) =>
      void writing.run(() => client.bringBack(kind, id), describeDone('bring-back', kind, displayName)),
    referenced,
    dismissReferenced: () => setReferenced(undefined),
  };
}
