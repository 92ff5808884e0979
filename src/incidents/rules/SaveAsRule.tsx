import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack, Text } from '@grafana/ui';
import { findRule } from '../../domain/mapping/mapAlert';
import type { MappingRule } from '../../domain/mapping/model';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import type { LinkedAlert } from '../../status/statusClient';
import { asIs } from '../../words/asIs';
import { describeAdminRefusal } from './describeAdminRefusal';
import { NewRulePanel } from './NewRulePanel';
import { isCorrection, type RuleCorrection } from './ruleFromCorrection';
import { useAdminAccess } from './useAdminAccess';
import { useRulesHome } from './useRulesHome';
import { useRules } from './useSeenAlerts';

export interface SaveAsRuleProps {
  /** The alert the draft was filled in from; only its name and labels are used. */
  alert: Pick<LinkedAlert, 'name' | 'labels'>;
  /** What stands in the draft now. */
  correction: RuleCorrection;
  /** The rule as it was saved. */
  onSaved?(rule: MappingRule): void;
}

/**
 * Offers to keep what an operator corrected in a draft as a mapping rule; nothing while the draft says what the rules say.
 * May stand inside a form: it submits nothing.
 */
export function SaveAsRule({ alert, correction, onSaved }: SaveAsRuleProps) {
  const { view } = useStatusSnapshot();
  const rules = useRules();
  const home = useRulesHome();
  const access = useAdminAccess(home?.kind === 'settings');
  const [isOpen, setIsOpen] = useState(false);
  const [saved, setSaved] = useState<MappingRule>();

  if (saved !== undefined) {
    return (
      <Alert
        severity="success"
        role="status"
        title={t('rules.save-as.saved', 'Saved as rule “{{rule}}”', { rule: saved.id, ...asIs })}
      >
        {t(
          'rules.save-as.saved-meaning',
          'The next draft for such an alert begins like this. Customers see nothing of it until a draft is published.'
        )}
      </Alert>
    );
  }
  if (view === undefined || home === undefined || !isCorrection(alert.labels, correction, rules, view.snapshot)) {
    return null;
  }
  const rule = findRule(alert, rules);
  return (
    <Stack direction="column" gap={1}>
      <Text color="secondary">
        {rule === undefined
          ? t('rules.save-as.no-rule', 'No mapping rule fits this alert. What you write can become one.')
          : t('rules.save-as.differs', 'You changed what mapping rule “{{rule}}” filled in.', {
              rule: rule.id,
              ...asIs,
            })}
      </Text>
      {!isOpen && (
        <div>
          <Button
            type="button"
            size="sm"
            variant="secondary"
            icon="save"
            disabled={!access.may}
            onClick={() => setIsOpen(true)}
          >
            {t('rules.save-as.open', 'Save as a rule…')}
          </Button>
        </div>
      )}
      {!access.may && (
        <Text color="secondary" variant="bodySmall">
          {describeAdminRefusal(access.because)}
        </Text>
      )}
      {isOpen && access.may && (
        <NewRulePanel
          alert={alert}
          correction={correction}
          snapshot={view.snapshot}
          home={home}
          onCancel={() => setIsOpen(false)}
          onSaved={(kept) => {
            setSaved(kept);
            onSaved?.(kept);
          }}
        />
      )}
    </Stack>
  );
}
