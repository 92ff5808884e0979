import React, { useId, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Checkbox, Combobox, Field, Input, useStyles2 } from '@grafana/ui';
import { PUBLISH_WITHOUT_REVIEW, type MappingRule } from '../../domain/mapping/model';
import { RESOLVED_TEXT } from '../../domain/mapping/resolveTexts';
import type { StatusSnapshot } from '../../domain/status/model';
import { describeRuleProblem } from '../../incidents/rules/describeRuleProblem';
import { WordsFields } from '../../incidents/rules/WordsFields';
import { ComponentField } from './ComponentField';
import { MatcherFields } from './MatcherFields';
import type { RuleFacts } from './ruleFacts';
import { RulePreview } from './RulePreview';
import { SeverityField } from './SeverityField';

export interface RuleFormProps {
  rule: MappingRule;
  facts: RuleFacts;
  snapshot: StatusSnapshot;
  publicUrl: string;
  /** Names of labels that alerts have. */
  labels: string[];
  disabled: boolean;
  onChange(rule: MappingRule): void;
}

/** All that a rule says, with what is wrong beneath each field, and the incident it would draft beside it. */
export function RuleForm({ rule, facts, snapshot, publicUrl, labels, disabled, onChange }: RuleFormProps) {
  const styles = useStyles2(getStyles);
  const id = useId();
  const [at] = useState(() => new Date().toISOString());
  const errorOf = (field: string) => {
    const problem = facts.problems.find((candidate) => candidate.field === field);
    return problem && describeRuleProblem(problem);
  };
  const set = (patch: Partial<MappingRule>) => onChange({ ...rule, ...patch });
  const { publish, resolvedText } = rule;

  const switchLastWords = (isOwn: boolean) => {
    const { resolvedText: _before, ...others } = rule;
    onChange(isOwn ? { ...others, resolvedText: { ...RESOLVED_TEXT } } : others);
  };
  const switchPublish = (isAutomatic: boolean) => {
    const { publish: _before, ...others } = rule;
    onChange(isAutomatic ? { ...others, publish: PUBLISH_WITHOUT_REVIEW } : others);
  };

  return (
    <div className={styles.layout}>
      <div>
        <Field
          label={t('mapping.id.label', 'Name of the rule')}
          description={t(
            'mapping.id.description',
            'Operators read it where it filled something in; customers never do'
          )}
          htmlFor={`${id}-id`}
          invalid={errorOf('id') !== undefined}
          error={errorOf('id')}
        >
          <Input
            id={`${id}-id`}
            disabled={disabled}
            value={rule.id}
            onChange={(event) => set({ id: event.currentTarget.value })}
          />
        </Field>
        <MatcherFields
          match={rule.match}
          labels={labels}
          disabled={disabled}
          errorOf={errorOf}
          onChange={(match) => set({ match })}
        />
        <ComponentField
          rule={rule}
          components={snapshot.components}
          disabled={disabled}
          error={errorOf('component')}
          onChange={(component) => set({ component })}
        />
        <Field
          label={t('mapping.impact-type.label', 'Impact type')}
          description={
            facts.isImpactTypeKnown || rule.impactType === ''
              ? undefined
              : t('mapping.impact-type.unknown', 'This status page does not have it')
          }
          htmlFor={`${id}-type`}
          invalid={errorOf('impactType') !== undefined}
          error={errorOf('impactType')}
        >
          <Combobox
            id={`${id}-type`}
            createCustomValue
            disabled={disabled}
            placeholder={t('mapping.impact-type.placeholder', 'Choose what is impaired')}
            options={snapshot.impactTypes.map(({ displayName, description }) => ({
              value: displayName,
              label: displayName,
              description,
            }))}
            value={rule.impactType === '' ? null : rule.impactType}
            onChange={({ value }) => set({ impactType: value })}
          />
        </Field>
        <SeverityField
          value={rule.severity}
          severities={snapshot.severities}
          disabled={disabled}
          error={errorOf('severity')}
          onChange={(severity) => set({ severity })}
        />
        <WordsFields
          label={t('rules.title', 'Title')}
          value={rule.title}
          disabled={disabled}
          errorOf={(language) => errorOf(`title.${language}`)}
          onChange={(title) => set({ title })}
        />
        <WordsFields
          isLong
          label={t('rules.text', 'What customers read')}
          value={rule.text}
          disabled={disabled}
          errorOf={(language) => errorOf(`text.${language}`)}
          onChange={(text) => set({ text })}
        />
        <div className={styles.choice}>
          <Checkbox
            label={t('mapping.resolved.own', 'Last words of its own')}
            description={t(
              'mapping.resolved.description',
              'Proposed when all its alerts are clear; without them general ones are'
            )}
            disabled={disabled}
            value={resolvedText !== undefined}
            onChange={(event) => switchLastWords(event.currentTarget.checked)}
          />
        </div>
        {resolvedText !== undefined && (
          <WordsFields
            isLong
            label={t('mapping.resolved.label', 'Last words')}
            description={t('mapping.resolved.placeholder', '{{name}} becomes the names of what was affected', {
              name: '{{components}}',
            })}
            value={resolvedText}
            disabled={disabled}
            errorOf={(language) => errorOf(`resolvedText.${language}`)}
            onChange={(words) => set({ resolvedText: words })}
          />
        )}
        <div className={styles.choice}>
          <Checkbox
            label={t('mapping.publish.label', 'Publish automatically, without review')}
            description={t('mapping.publish.description', 'Otherwise a person publishes what the rule drafts, always')}
            disabled={disabled}
            value={publish === PUBLISH_WITHOUT_REVIEW}
            onChange={(event) => switchPublish(event.currentTarget.checked)}
          />
        </div>
        {publish === PUBLISH_WITHOUT_REVIEW && (
          <Alert
            severity="warning"
            title={t('mapping.publish.warning', 'Customers will read this although nobody has looked at it')}
          >
            {t(
              'mapping.publish.meaning',
              'As soon as such an alert fires the status page publishes these words by itself, at any hour. A false alarm becomes a public incident. Only words that look internal hold it back.'
            )}
          </Alert>
        )}
      </div>
      <RulePreview rule={rule} snapshot={snapshot} publicUrl={publicUrl} at={at} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  layout: css({
    display: 'grid',
    gap: theme.spacing(2, 3),
    gridTemplateColumns: 'minmax(0, 1fr)',
    marginTop: theme.spacing(2),
    [theme.breakpoints.up('lg')]: { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
  }),
  choice: css({ marginBottom: theme.spacing(2) }),
});
