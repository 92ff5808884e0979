import React, { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Checkbox, LoadingPlaceholder, RadioButtonGroup, Stack, Text, useStyles2 } from '@grafana/ui';
import { checkRules } from '../../domain/mapping/checkRules';
import { foreseeDrafts } from '../../domain/mapping/foreseeDrafts';
import { findRule } from '../../domain/mapping/mapAlert';
import type { LocalizedText, MappingDocument, MappingRule } from '../../domain/mapping/model';
import { placeForRule, proposeMatchers, type MatcherReason } from '../../domain/mapping/proposeMatchers';
import { severityBand } from '../../domain/status/severityBand';
import type { StatusSnapshot } from '../../domain/status/model';
import { useSettings } from '../../settings/useSettings';
import { asIs } from '../../words/asIs';
import { ErrorNotice } from '../messages/ErrorNotice';
import { describeRuleProblem } from './describeRuleProblem';
import { ForeseenDrafts } from './ForeseenDrafts';
import { matcherText } from './matcherText';
import { CLEAR_MS } from './pastAlerts';
import { ruleFromCorrection } from './ruleFromCorrection';
import { saveRules, type KeptRules, type RulesHome } from './rulesHome';
import type { SaveAsRuleProps } from './SaveAsRule';
import { useSeenAlerts } from './useSeenAlerts';
import { WordsFields } from './WordsFields';

interface Props extends SaveAsRuleProps {
  snapshot: StatusSnapshot;
  home: RulesHome;
  onCancel(): void;
  onSaved(rule: MappingRule): void;
}

const describe = (reason: MatcherReason): string => {
  switch (reason) {
    case 'name':
      return t('rules.matcher.name', 'says which alert it is');
    case 'component':
      return t('rules.matcher.component', 'the component says the same');
    case 'difference':
      return t('rules.matcher.difference', 'other alerts of this name differ here');
    case 'one-thing':
      return t('rules.matcher.one-thing', 'fits this one machine or part only');
    case 'same':
      return t('rules.matcher.same', 'tells nothing apart so far');
  }
};

/** What a correction would be as a rule: its conditions, its words in both languages, what it would have drafted; then saves it. */
export function NewRulePanel({ alert, correction, snapshot, home, onCancel, onSaved }: Props) {
  const styles = useStyles2(getStyles);
  const { ignoredLabels } = useSettings();
  const seen = useSeenAlerts(7);
  const [kept, setKept] = useState<KeptRules>();
  const [error, setError] = useState<unknown>();
  const [isSaving, setIsSaving] = useState(false);
  const [wantsNew, setWantsNew] = useState<boolean>();
  const [chosen, setChosen] = useState<Record<string, boolean>>({});
  const [words, setWords] = useState<{ title?: LocalizedText; text?: LocalizedText }>({});

  const read = async () => {
    setError(undefined);
    try {
      setKept(await home.read());
    } catch (failure) {
      setError(failure);
    }
  };
  useEffect(() => {
    let isWanted = true;
    home.read().then(
      (now) => isWanted && setKept(now),
      (failure: unknown) => isWanted && setError(failure)
    );
    return () => {
      isWanted = false;
    };
  }, [home]);

  const document: MappingDocument = useMemo(() => ({ version: 1, rules: kept?.rules ?? [] }), [kept]);
  const model = findRule(alert, document);
  const isNew = wantsNew ?? model === undefined;
  const component = snapshot.components.find(({ id }) => id === correction.component);
  const proposed = useMemo(
    () => proposeMatchers(alert.labels, component?.labels ?? {}, seen.alerts, ignoredLabels),
    [alert.labels, component, seen.alerts, ignoredLabels]
  );
  const isChosen = (label: string, isProposed: boolean) => chosen[label] ?? isProposed;
  const rule = useMemo((): MappingRule => {
    const match = proposed
      .filter(({ matcher, isProposed }) => chosen[matcher.label] ?? isProposed)
      .map(({ matcher }) => matcher);
    return { ...ruleFromCorrection(alert.name, match, correction, snapshot, document, model, isNew), ...words };
  }, [alert.name, chosen, correction, document, isNew, model, proposed, snapshot, words]);
  const next = useMemo(
    () => withRule(document, rule, model, isNew, alert.labels),
    [document, rule, model, isNew, alert]
  );
  const deferred = useDeferredValue(next);
  const past = useMemo(
    () => foreseeDrafts(deferred, seen.alerts, snapshot.components, CLEAR_MS).get(rule.id),
    [deferred, seen.alerts, snapshot.components, rule.id]
  );

  if (kept === undefined) {
    return error === undefined ? (
      <LoadingPlaceholder text={t('rules.loading', 'Reading the mapping rules…')} />
    ) : (
      <ErrorNotice
        title={t('rules.read-failed', 'The mapping rules could not be read')}
        error={error}
        onRetry={() => void read()}
      />
    );
  }
  if (kept.isOfFile) {
    return (
      <Alert severity="info" title={t('rules.of-file', 'The rules come from a file and are changed there')}>
        {kept.file}
      </Alert>
    );
  }

  const problems = checkRules(next.rules)[next.rules.indexOf(rule)] ?? [];
  const errorOf = (field: string) => {
    const problem = problems.find((candidate) => candidate.field === field);
    return problem && describeRuleProblem(problem);
  };
  const others = problems.filter(({ field }) => !field.startsWith('title.') && !field.startsWith('text.'));

  const save = async () => {
    setIsSaving(true);
    setError(undefined);
    try {
      const outcome = await saveRules(home, next.rules, kept.rules);
      if (outcome.isSaved) {
        onSaved(rule);
      } else {
        // What was chosen and written here stays; it is put into the newer list.
        setKept(outcome.theirs);
        setError('changed');
      }
    } catch (failure) {
      setError(failure);
    } finally {
      setIsSaving(false);
    }
  };

  return (
    <div
      role="group"
      aria-label={t('rules.save-as.panel', 'Save as a rule')}
      className={styles.panel}
      // The form around it must not be sent by a key that is meant for this.
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement)) {
          event.preventDefault();
          event.stopPropagation();
        }
      }}
    >
      {model !== undefined && (
        <RadioButtonGroup
          aria-label={t('rules.save-as.which', 'Which rule')}
          options={[
            { value: false, label: t('rules.save-as.change', 'Change rule “{{rule}}”', { rule: model.id, ...asIs }) },
            { value: true, label: t('rules.save-as.new', 'New rule before it') },
          ]}
          value={isNew}
          onChange={setWantsNew}
        />
      )}
      {isNew && (
        <fieldset>
          <legend className={styles.legend}>{t('rules.save-as.conditions', 'For alerts with')}</legend>
          <Stack direction="column" gap={0.5} alignItems="flex-start">
            {proposed.map(({ matcher, isProposed, reason }) => (
              <Checkbox
                key={matcher.label}
                label={matcherText(matcher)}
                description={describe(reason)}
                value={isChosen(matcher.label, isProposed)}
                onChange={(event) => setChosen({ ...chosen, [matcher.label]: event.currentTarget.checked })}
              />
            ))}
          </Stack>
        </fieldset>
      )}
      <Text>
        {t('rules.save-as.means', 'Means: {{component}}, {{type}}, {{band}} ({{severity}})', {
          component: rule.component.displayName || '–',
          type: rule.impactType || '–',
          band: severityBand(snapshot.severities, rule.severity || undefined),
          severity: rule.severity,
          ...asIs,
        })}
      </Text>
      <div>
        <WordsFields
          label={t('rules.title', 'Title')}
          value={rule.title}
          errorOf={(language) => errorOf(`title.${language}`)}
          onChange={(title) => setWords({ ...words, title })}
        />
        <WordsFields
          isLong
          label={t('rules.text', 'What customers read')}
          value={rule.text}
          errorOf={(language) => errorOf(`text.${language}`)}
          onChange={(text) => setWords({ ...words, text })}
        />
      </div>
      <ForeseenDrafts past={past} reading={seen} days={7} />
      {others.map((problem) => (
        <Text key={problem.field} color="error">
          {describeRuleProblem(problem)}
        </Text>
      ))}
      {error === 'changed' && (
        <Alert
          severity="warning"
          title={t('rules.save-as.changed', 'Somebody has changed the rules at the same moment: look again, then save')}
        />
      )}
      {error !== undefined && error !== 'changed' && (
        <ErrorNotice
          title={t('rules.not-saved', 'Not saved')}
          error={error}
          reassurance={t('rules.not-lost', 'Nothing you typed is lost.')}
        />
      )}
      <Stack gap={1} wrap="wrap">
        <Button type="button" size="sm" disabled={isSaving || problems.length > 0} onClick={() => void save()}>
          {isSaving ? t('rules.saving', 'Saving…') : t('rules.save-as.save', 'Save this rule for everybody')}
        </Button>
        <Button type="button" size="sm" variant="secondary" onClick={onCancel}>
          {t('rules.cancel', 'Cancel')}
        </Button>
      </Stack>
    </div>
  );
}

const withRule = (
  document: MappingDocument,
  rule: MappingRule,
  model: MappingRule | undefined,
  isNew: boolean,
  labels: Readonly<Record<string, string>>
): MappingDocument => {
  if (!isNew && model !== undefined) {
    return { version: 1, rules: document.rules.map((other) => (other === model ? rule : other)) };
  }
  const at = placeForRule(labels, document);
  return { version: 1, rules: [...document.rules.slice(0, at), rule, ...document.rules.slice(at)] };
};

const getStyles = (theme: GrafanaTheme2) => ({
  panel: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    padding: theme.spacing(2),
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.secondary,
    overflowWrap: 'anywhere',
  }),
  legend: css({ ...theme.typography.body, fontWeight: theme.typography.fontWeightMedium, margin: 0, border: 0 }),
});
