import React, { useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, ConfirmModal, RadioButtonGroup, Stack, Text, useStyles2 } from '@grafana/ui';
import type { Component } from '../../domain/status/model';
import { componentTone } from '../../ui/componentTone';
import { getListStyles } from '../../ui/getListStyles';
import { toneLabel } from '../../ui/toneLabel';
import { ToneWord } from '../../ui/ToneWord';
import { asIs } from '../../words/asIs';
import { bindingFile } from './bindingFile';
import { ComponentForm } from './ComponentForm';
import { groupComponents, labelNames } from './groupComponents';
import { OfFile } from './OfFile';
import { Referenced } from './Referenced';
import { Section } from './Section';
import type { SectionProps } from './sectionProps';
import { useRemoval } from './useRemoval';
import { useWrite } from './useWrite';
import { WriteNotice } from './WriteNotice';

const NEW = 'new';

/** What is offered: name, public labels, how customers see it now. */
export function ComponentsSection({
  content,
  client,
  may,
  onWritten,
  proposal,
}: SectionProps & { proposal?: React.ReactNode }) {
  const styles = useStyles2(getListStyles);
  const ownStyles = useStyles2(getStyles);
  const writing = useWrite(onWritten);
  const [open, setOpen] = useState<string>();
  const [deleting, setDeleting] = useState<Component>();
  const removal = useRemoval(writing, client);
  const names = labelNames(content.components);
  const [groupBy, setGroupBy] = useState<string>();
  const label = groupBy ?? (names.includes('region') ? 'region' : names[0]);

  const remove = ({ id, displayName: name }: Component) => {
    setDeleting(undefined);
    return removal.run(
      id,
      name,
      () => client.deleteComponent(id),
      t('catalogue.component.deleted', 'Deleted: customers no longer see “{{name}}”.', { name, ...asIs })
    );
  };

  return (
    <Section
      title={t('catalogue.components', 'Components')}
      description={t(
        'catalogue.components-meaning',
        'Parts of your offering as customers know them, never a host or a cluster'
      )}
    >
      <WriteNotice writing={writing} />
      {removal.referenced !== undefined && <Referenced {...removal.referenced} onDismiss={removal.dismiss} />}
      {names.length > 1 && (
        <Stack gap={1} alignItems="center" wrap="wrap">
          <Text color="secondary">{t('catalogue.group-by', 'Grouped by')}</Text>
          <RadioButtonGroup
            size="sm"
            aria-label={t('catalogue.group-by', 'Grouped by')}
            options={names.slice(0, 4).map((name) => ({ value: name, label: name }))}
            value={label}
            onChange={setGroupBy}
          />
        </Stack>
      )}
      {groupComponents(content.components, label).map(({ value, components }) => (
        <div key={value}>
          {label !== undefined && (
            <Text element="h3" variant="h6" color="secondary">
              {value === '' ? t('catalogue.no-group', 'without this label') : `${label}: ${value}`}
            </Text>
          )}
          <table
            className={styles.table}
            aria-label={t('catalogue.components-of', 'Components: {{group}}', {
              group: value === '' ? t('catalogue.no-group', 'without this label') : value,
              ...asIs,
            })}
          >
            <tbody>
              {components.map((component) => {
                const file = bindingFile(content.provisioned, 'component', component.id);
                const named = { name: component.displayName, ...asIs };
                return (
                  <tr key={component.id}>
                    <td>
                      {component.displayName}
                      {open === component.id && (
                        <ComponentForm
                          id={component.id}
                          initial={component}
                          isSaving={writing.isWriting}
                          saveText={t('catalogue.save', 'Save')}
                          onClose={() => setOpen(undefined)}
                          onSave={(next) =>
                            writing.run(
                              (meant) => client.changeComponent(component.id, next, meant),
                              t(
                                'catalogue.component.changed',
                                'Saved: customers now read “{{name}}”{{labels}}, also in past incidents.',
                                {
                                  name: next.displayName,
                                  labels: labelsText(next.labels),
                                  ...asIs,
                                }
                              )
                            )
                          }
                        />
                      )}
                    </td>
                    <td>
                      <Stack gap={0.5} wrap="wrap">
                        {Object.entries(component.labels).map(([name, text]) => (
                          <span key={name} className={ownStyles.label}>{`${name}: ${text}`}</span>
                        ))}
                      </Stack>
                    </td>
                    <td>
                      <ToneWord
                        tone={componentTone(component, content.severities)}
                        word={toneLabel(componentTone(component, content.severities))}
                      />
                    </td>
                    <td>
                      {file !== undefined && <OfFile file={file} />}
                      {file === undefined && open !== component.id && (
                        <Stack gap={0.5}>
                          <Button
                            size="sm"
                            variant="secondary"
                            fill="text"
                            icon="pen"
                            disabled={!may}
                            aria-label={t('catalogue.edit-named', 'Edit {{name}}', named)}
                            onClick={() => setOpen(component.id)}
                          >
                            {t('catalogue.edit', 'Edit')}
                          </Button>
                          <Button
                            size="sm"
                            variant="destructive"
                            fill="text"
                            icon="trash-alt"
                            disabled={!may || writing.isWriting}
                            aria-label={t('catalogue.delete-named', 'Delete {{name}}', named)}
                            onClick={() => setDeleting(component)}
                          >
                            {t('catalogue.delete', 'Delete')}
                          </Button>
                        </Stack>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      ))}
      {open === NEW ? (
        <ComponentForm
          id={NEW}
          initial={{ displayName: '', labels: {} }}
          isSaving={writing.isWriting}
          saveText={t('catalogue.component.create', 'Create')}
          onClose={() => setOpen(undefined)}
          onSave={(next) =>
            writing.run(
              (meant) => client.createComponent(next, meant),
              t('catalogue.component.created', 'Created: customers now see “{{name}}” as operational.', {
                name: next.displayName,
                ...asIs,
              })
            )
          }
        />
      ) : (
        <div>
          <Button icon="plus" variant="secondary" disabled={!may} onClick={() => setOpen(NEW)}>
            {t('catalogue.component.add', 'Add a component')}
          </Button>
        </div>
      )}
      {proposal}
      <ConfirmModal
        isOpen={deleting !== undefined}
        title={t('catalogue.component.delete-title', 'Delete this component')}
        body={t(
          'catalogue.component.delete-body',
          '“{{name}}” disappears from the status page. Mapping rules that name it no longer find it.',
          {
            name: deleting?.displayName,
            ...asIs,
          }
        )}
        confirmText={t('catalogue.delete', 'Delete')}
        dismissText={t('catalogue.cancel', 'Cancel')}
        onDismiss={() => setDeleting(undefined)}
        onConfirm={() => {
          if (deleting !== undefined) {
            void remove(deleting);
          }
        }}
      />
    </Section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  label: css({
    ...theme.typography.bodySmall,
    color: theme.colors.text.primary,
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
    padding: theme.spacing(0, 0.75),
  }),
});

const labelsText = (labels: Component['labels']) => {
  const text = Object.entries(labels)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
  return text === '' ? '' : ` (${text})`;
};
