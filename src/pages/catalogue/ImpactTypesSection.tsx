import React from 'react';
import { t } from '@grafana/i18n';
import { Button, Text, useStyles2 } from '@grafana/ui';
import { getListStyles } from '../../ui/getListStyles';
import { asIs } from '../../words/asIs';
import { EntryActions } from './EntryActions';
import { EntryMessages } from './EntryMessages';
import { ImpactTypeForm } from './ImpactTypeForm';
import { RetiredList } from './RetiredList';
import { Section } from './Section';
import type { SectionProps } from './sectionProps';
import { NEW, useEntries } from './useEntries';

/** In which ways something can be impaired. */
export function ImpactTypesSection(props: SectionProps) {
  const { content, client, may } = props;
  const styles = useStyles2(getListStyles);
  const entries = useEntries('impact type', props);
  const { writing, open, setOpen } = entries;
  const form = { isSaving: writing.isWriting, onClose: () => setOpen(undefined) };

  return (
    <Section
      title={t('catalogue.types', 'Impact types')}
      description={t(
        'catalogue.types-meaning',
        'In which way something is impaired; customers read the name beside each component'
      )}
    >
      <EntryMessages entries={entries} />
      {content.impactTypes.length === 0 && (
        <Text color="secondary">
          {t('catalogue.types-empty', 'There is none yet: without one no incident can name a component.')}
        </Text>
      )}
      <table className={styles.table} aria-label={t('catalogue.types', 'Impact types')}>
        <tbody>
          {content.impactTypes.map((type) => (
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
                    {...form}
                    id={type.id}
                    initial={{ displayName: type.displayName, description: type.description ?? '' }}
                    saveText={t('catalogue.save', 'Save')}
                    onSave={(next) =>
                      writing.run(
                        (meant) => client.changeImpactType(type.id, next, meant),
                        t(
                          'catalogue.type.changed',
                          'Saved: customers now read “{{name}}” wherever this is the impact, also in past incidents.',
                          { name: next.displayName, ...asIs }
                        )
                      )
                    }
                  />
                )}
              </td>
              <td>
                <EntryActions entries={entries} entry={type} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open === NEW ? (
        <ImpactTypeForm
          {...form}
          id={NEW}
          initial={{ displayName: '', description: '' }}
          saveText={t('catalogue.component.create', 'Create')}
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
      <RetiredList entries={entries} retired={content.retired?.impactTypes} />
    </Section>
  );
}
