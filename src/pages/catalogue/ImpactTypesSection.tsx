import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, ConfirmModal, Stack, Text, useStyles2 } from '@grafana/ui';
import type { ImpactType } from '../../domain/status/model';
import { getListStyles } from '../../ui/getListStyles';
import { asIs } from '../../words/asIs';
import { bindingFile } from './bindingFile';
import { ImpactTypeForm } from './ImpactTypeForm';
import { OfFile } from './OfFile';
import { Referenced } from './Referenced';
import { Section } from './Section';
import type { SectionProps } from './sectionProps';
import { useRemoval } from './useRemoval';
import { useWrite } from './useWrite';
import { WriteNotice } from './WriteNotice';

const NEW = 'new';

/** In which ways something can be impaired. */
export function ImpactTypesSection({ content, client, may, onWritten }: SectionProps) {
  const styles = useStyles2(getListStyles);
  const writing = useWrite(onWritten);
  const removal = useRemoval(writing, client);
  const [open, setOpen] = useState<string>();
  const [deleting, setDeleting] = useState<ImpactType>();

  const remove = ({ id, displayName: name }: ImpactType) => {
    setDeleting(undefined);
    return removal.run(
      id,
      name,
      () => client.deleteImpactType(id),
      t('catalogue.type.deleted', 'Deleted: “{{name}}” can no longer be chosen. Customers see no difference.', {
        name,
        ...asIs,
      })
    );
  };

  return (
    <Section
      title={t('catalogue.types', 'Impact types')}
      description={t(
        'catalogue.types-meaning',
        'In which way something is impaired; customers read the name beside each component'
      )}
    >
      <WriteNotice writing={writing} />
      {removal.referenced !== undefined && <Referenced {...removal.referenced} onDismiss={removal.dismiss} />}
      {content.impactTypes.length === 0 && (
        <Text color="secondary">
          {t('catalogue.types-empty', 'There is none yet: without one no incident can name a component.')}
        </Text>
      )}
      <table className={styles.table} aria-label={t('catalogue.types', 'Impact types')}>
        <tbody>
          {content.impactTypes.map((type) => {
            const file = bindingFile(content.provisioned, 'impact type', type.id);
            const named = { name: type.displayName, ...asIs };
            return (
              <tr key={type.id}>
                <td>
                  {type.displayName}
                  <div>
                    <Text color="secondary" variant="bodySmall">
                      {type.description ?? ''}
                    </Text>
                  </div>
                  {open === type.id && (
                    <ImpactTypeForm
                      id={type.id}
                      initial={{ displayName: type.displayName, description: type.description ?? '' }}
                      isSaving={writing.isWriting}
                      saveText={t('catalogue.save', 'Save')}
                      onClose={() => setOpen(undefined)}
                      onSave={(next) =>
                        writing.run(
                          (meant) => client.changeImpactType(type.id, next, meant),
                          t(
                            'catalogue.type.changed',
                            'Saved: customers now read “{{name}}” wherever this is the impact, also in past incidents.',
                            {
                              name: next.displayName,
                              ...asIs,
                            }
                          )
                        )
                      }
                    />
                  )}
                </td>
                <td>
                  {file !== undefined && <OfFile file={file} />}
                  {file === undefined && open !== type.id && (
                    <Stack gap={0.5}>
                      <Button
                        size="sm"
                        variant="secondary"
                        fill="text"
                        icon="pen"
                        disabled={!may}
                        aria-label={t('catalogue.edit-named', 'Edit {{name}}', named)}
                        onClick={() => setOpen(type.id)}
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
                        onClick={() => setDeleting(type)}
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
      {open === NEW ? (
        <ImpactTypeForm
          id={NEW}
          initial={{ displayName: '', description: '' }}
          isSaving={writing.isWriting}
          saveText={t('catalogue.component.create', 'Create')}
          onClose={() => setOpen(undefined)}
          onSave={(next) =>
            writing.run(
              (meant) => client.createImpactType(next, meant),
              t('catalogue.type.created', 'Created: “{{name}}” can be chosen now. Customers see no difference.', {
                name: next.displayName,
                ...asIs,
              })
            )
          }
        />
      ) : (
        <div>
          <Button icon="plus" variant="secondary" disabled={!may} onClick={() => setOpen(NEW)}>
            {t('catalogue.type.add', 'Add an impact type')}
          </Button>
        </div>
      )}
      <ConfirmModal
        isOpen={deleting !== undefined}
        title={t('catalogue.type.delete-title', 'Delete this impact type')}
        body={t(
          'catalogue.type.delete-body',
          '“{{name}}” can no longer be chosen. Mapping rules that name it no longer find it.',
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
