import React, { useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, IconButton, Input, Text, useStyles2 } from '@grafana/ui';
import { asList, asString } from '../../domain/parse/narrow';
import { asIs } from '../../words/asIs';
import { OfFile } from './OfFile';
import { SaveButtons } from './SaveButtons';
import { Section } from './Section';
import type { SectionProps } from './sectionProps';
import { useKeptForm } from './useKeptForm';
import { useWrite } from './useWrite';
import { WriteNotice } from './WriteNotice';

const parse = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? asList(value).map((name) => asString(name) ?? '') : undefined;

/** Phases an incident goes through. A list is never changed: a new one is a new generation. */
export function PhasesSection({ content, client, may, onWritten }: SectionProps) {
  const styles = useStyles2(getStyles);
  const { phases, provisioned } = content;
  const writing = useWrite(onWritten);
  const [isOpen, setIsOpen] = useState(false);
  const [current, ...older] = phases;
  const isOfFile = provisioned.isBinding && provisioned.phases;
  const nextGeneration = (current?.generation ?? 0) + 1;

  return (
    <Section
      title={t('catalogue.phases', 'Phases')}
      description={t(
        'catalogue.phases-meaning',
        'What an incident goes through, in this order; customers read the name'
      )}
    >
      <WriteNotice writing={writing} />
      {isOfFile && (
        <div>
          <OfFile file={provisioned.file ?? ''} />
        </div>
      )}
      {current === undefined ? (
        <Text color="secondary">
          {t('catalogue.phases-empty', 'There is none yet: no incident can be published without one.')}
        </Text>
      ) : (
        <div>
          <Text weight="medium">
            {t('catalogue.phases-current', 'Generation {{generation}}, for new incidents', {
              generation: current.generation,
            })}
          </Text>
          <ol className={styles.list}>
            {current.phases.map((name, index) => (
              <li key={`${index}-${name}`}>{name}</li>
            ))}
          </ol>
        </div>
      )}
      {older.length > 0 && (
        <details>
          <summary>
            {t('catalogue.phases-older', 'Older generations, which past incidents keep: {{number}}', {
              number: older.length,
            })}
          </summary>
          {older.map(({ generation, phases: names }) => (
            <div key={generation}>
              {generation}: {names.join(' → ')}
            </div>
          ))}
        </details>
      )}
      {isOpen ? (
        <PhasesForm
          initial={current?.phases ?? ['']}
          isSaving={writing.isWriting}
          onClose={() => setIsOpen(false)}
          onSave={(names) =>
            writing.run(
              (meant) => client.createPhases(names, meant),
              t(
                'catalogue.phases-saved',
                'Saved: new incidents go through {{phases}}. Customers read old incidents as before.',
                {
                  phases: names.join(' → '),
                  ...asIs,
                }
              )
            )
          }
        />
      ) : (
        <div>
          <Button variant="secondary" icon="plus" disabled={!may || isOfFile} onClick={() => setIsOpen(true)}>
            {t('catalogue.phases-new', 'New generation {{generation}}', { generation: nextGeneration })}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface FormProps {
  initial: string[];
  isSaving: boolean;
  onSave(names: string[]): Promise<boolean>;
  onClose(): void;
}

function PhasesForm({ initial, isSaving, onSave, onClose }: FormProps) {
  const styles = useStyles2(getStyles);
  const form = useKeptForm('phases', initial, parse);
  const names = form.value;
  const isUnsound = names.length === 0 || names.some((name) => name.trim() === '');
  const swap = (index: number, by: 1 | -1) =>
    form.change(
      names.map((name, at) =>
        at === index ? (names[index + by] ?? name) : at === index + by ? (names[index] ?? name) : name
      )
    );
  const close = () => {
    form.clear();
    onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void onSave(names.map((name) => name.trim())).then((isSaved) => isSaved && close());
      }}
    >
      <Alert
        severity="warning"
        title={t(
          'catalogue.phases-warning',
          'Old incidents keep their generation: this list is for new ones, and cannot be deleted or changed later'
        )}
      />
      {names.map((name, index) => {
        const number = index + 1;
        return (
          <div key={index} className={styles.line}>
            <Input
              aria-label={t('catalogue.phase.name', 'Phase {{number}}', { number })}
              invalid={name.trim() === ''}
              value={name}
              onChange={(event) =>
                form.change(names.map((each, at) => (at === index ? event.currentTarget.value : each)))
              }
            />
            <IconButton
              name="arrow-up"
              disabled={index === 0}
              aria-label={t('catalogue.phase.up', 'Move phase {{number}} up', { number })}
              onClick={() => swap(index, -1)}
            />
            <IconButton
              name="arrow-down"
              disabled={index === names.length - 1}
              aria-label={t('catalogue.phase.down', 'Move phase {{number}} down', { number })}
              onClick={() => swap(index, 1)}
            />
            <IconButton
              name="trash-alt"
              aria-label={t('catalogue.phase.remove', 'Remove phase {{number}}', { number })}
              onClick={() => form.change(names.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      {isUnsound && (
        <Text color="error">{t('catalogue.phase.problem', 'Each phase needs a name, and there must be one.')}</Text>
      )}
      <div>
        <Button
          type="button"
          size="sm"
          fill="text"
          variant="secondary"
          icon="plus"
          onClick={() => form.change([...names, ''])}
        >
          {t('catalogue.phase.add', 'Add a phase')}
        </Button>
      </div>
      <SaveButtons
        text={t('catalogue.phases-save', 'Make this the new generation')}
        isSaving={isSaving}
        isSound={!isUnsound}
        onCancel={close}
      />
    </form>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ margin: theme.spacing(0.5, 0, 0, 2.5) }),
  form: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), maxWidth: 640 }),
  line: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto auto',
    gap: theme.spacing(1),
    alignItems: 'center',
  }),
});
