import React, { useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, RadioButtonGroup, Stack, Text, useStyles2 } from '@grafana/ui';
import type { Component } from '../../domain/status/model';
import { componentTone } from '../../ui/componentTone';
import { getListStyles } from '../../ui/getListStyles';
import { toneLabel } from '../../ui/toneLabel';
import { ToneWord } from '../../ui/ToneWord';
import { asIs } from '../../words/asIs';
import { ComponentForm } from './ComponentForm';
import { EntryActions } from './EntryActions';
import { EntryMessages } from './EntryMessages';
import { groupComponents, labelNames } from './groupComponents';
import { RetiredList } from './RetiredList';
import { Section } from './Section';
import type { SectionProps } from './sectionProps';
import { NEW, useEntries } from './useEntries';

/** What is offered: name, public labels, how customers see it now. */
export function ComponentsSection({ proposal, ...props }: SectionProps & { proposal?: React.ReactNode }) {
  const { content, client, may } = props;
  const styles = useStyles2(getListStyles);
  const ownStyles = useStyles2(getStyles);
  const entries = useEntries('component', props);
  const { writing, open, setOpen } = entries;
  const form = { isSaving: writing.isWriting, onClose: () => setOpen(undefined) };
  const names = labelNames(content.components);
  const [groupBy, setGroupBy] = useState<string>();
  const label = groupBy ?? (names.includes('region') ? 'region' : names[0]);

  return (
    <Section
      title={t('catalogue.components', 'Components')}
      description={t(
        'catalogue.components-meaning',
        'Parts of your offering as customers know them, never a host or a cluster'
      )}
    >
      <EntryMessages entries={entries} />
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
                const tone = componentTone(component, content.severities);
                return (
                  <tr key={component.id}>
                    <td>
                      {component.displayName}
                      {open === component.id && (
                        <ComponentForm
                          {...form}
                          id={component.id}
                          initial={component}
                          saveText={t('catalogue.save', 'Save')}
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
                      <ToneWord tone={tone} word={toneLabel(tone)} />
                    </td>
                    <td>
                      <EntryActions entries={entries} entry={component} />
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
          {...form}
          id={NEW}
          initial={{ displayName: '', labels: {} }}
          saveText={t('catalogue.component.create', 'Create')}
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
      <RetiredList entries={entries} retired={content.retired?.components} />
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
