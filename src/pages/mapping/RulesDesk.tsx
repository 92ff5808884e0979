import React, { useDeferredValue, useMemo, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { Alert, Button, ConfirmModal, EmptyState, Input, RadioButtonGroup, Stack, Text, useStyles2 } from '@grafana/ui';
import { useAlerts } from '../../alerts/useAlerts';
import { checkRules } from '../../domain/mapping/checkRules';
import { mergeRules } from '../../domain/mapping/mergeRules';
import type { MappingRule } from '../../domain/mapping/model';
import { newRuleId } from '../../domain/mapping/newRuleId';
import { readRule } from '../../domain/mapping/readRules';
import type { StatusSnapshot } from '../../domain/status/model';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import { describeAdminRefusal } from '../../incidents/rules/describeAdminRefusal';
import { currentAsSeen, joinSeen, type PastDays } from '../../incidents/rules/pastAlerts';
import { saveRules, type KeptRules, type RulesHome } from '../../incidents/rules/rulesHome';
import { useAdminAccess } from '../../incidents/rules/useAdminAccess';
import { usePastAlerts } from '../../incidents/rules/usePastAlerts';
import { useSettings } from '../../settings/useSettings';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { asIs } from '../../words/asIs';
import { ConflictNotice } from './ConflictNotice';
import { HomeSentence } from './HomeSentence';
import { RuleCard } from './RuleCard';
import { ruleFacts } from './ruleFacts';
import { SavedNotice } from './SavedNotice';
import { useWorkingCopy } from './useWorkingCopy';
import { WorkBar } from './WorkBar';
import { browserWorkingCopy } from './workingCopy';

export interface RulesDeskProps {
  home: RulesHome;
  kept: KeptRules;
  snapshot: StatusSnapshot;
  onRead(kept: KeptRules): void;
}

/** The list of rules, each to be edited in place; what is changed is kept here until it is saved as a whole. */
export function RulesDesk({ home, kept, snapshot, onRead }: RulesDeskProps) {
  const styles = useStyles2(getStyles);
  const { publicUrl } = useSettings();
  const status = useStatusSnapshot();
  const access = useAdminAccess(home.kind === 'settings');
  const disabled = !access.may || kept.isOfFile;
  const storage = useMemo(() => browserWorkingCopy(String(config.bootData.user.id)), []);
  const work = useWorkingCopy(kept.rules, storage);
  const alerts = useAlerts();
  const [days, setDays] = useState<PastDays>(7);
  const past = usePastAlerts(days);
  const [open, setOpen] = useState<number>();
  const [filter, setFilter] = useState('');
  const [deleting, setDeleting] = useState<{ key: number; rule: MappingRule }>();
  const [isGivingUp, setIsGivingUp] = useState(false);
  const [theirs, setTheirs] = useState<KeptRules>();
  const [progress, setProgress] = useState<'idle' | 'saving' | 'saved'>('idle');
  const [error, setError] = useState<unknown>();

  const rules = useDeferredValue(work.rules);
  const current = useMemo(() => currentAsSeen(alerts.alerts, new Date().getTime()), [alerts.alerts]);
  const seen = useMemo(() => joinSeen(past.alerts, current), [past.alerts, current]);
  const facts = useMemo(() => ruleFacts(rules, current, seen, snapshot), [rules, current, seen, snapshot]);
  const labels = useMemo(() => [...new Set(seen.flatMap((alert) => Object.keys(alert.labels)))].sort(), [seen]);

  const edit = (change: () => void) => {
    setProgress('idle');
    change();
  };
  const add = () => {
    const id = newRuleId(
      t('mapping.new-id', 'new rule'),
      work.rules.map((rule) => rule.id)
    );
    edit(() => setOpen(work.insert(readRule({ id, match: [{ label: 'alertname', op: '=', value: '' }] }))));
  };
  const duplicate = (key: number, rule: MappingRule) => {
    // What publishes without review is wanted for one rule, never inherited.
    const { publish: _publish, ...others } = rule;
    const id = newRuleId(
      rule.id,
      work.rules.map((other) => other.id)
    );
    edit(() => setOpen(work.insert({ ...others, id }, key)));
  };

  const save = async () => {
    const firstBad = checkRules(work.rules).findIndex((problems) => problems.length > 0);
    if (firstBad !== -1) {
      setOpen(work.rows[firstBad]?.key);
      return;
    }
    setProgress('saving');
    setError(undefined);
    try {
      const outcome = await saveRules(home, work.rules, work.base);
      if (outcome.isSaved) {
        work.rebase(work.rules);
        setTheirs(undefined);
        setProgress('saved');
        onRead({ ...kept, rules: work.rules });
        void status.refresh();
      } else {
        setTheirs(outcome.theirs);
        setProgress('idle');
      }
    } catch (failure) {
      setError(failure);
      setProgress('idle');
    }
  };

  const takeTheirs = (now: KeptRules) => {
    work.rebase(now.rules, now.rules);
    onRead(now);
    setTheirs(undefined);
  };

  return (
    <div className={styles.page}>
      <HomeSentence home={home} kept={kept} />
      {!access.may && <Text color="secondary">{describeAdminRefusal(access.because)}</Text>}
      {work.restoredAt !== undefined && (
        <Alert severity="info" title={t('mapping.restored', 'Your unsaved rules are back')} />
      )}
      {!work.isKept && (
        <Alert
          severity="warning"
          title={t('mapping.not-kept', 'Your browser does not keep what you type: save before you leave.')}
        />
      )}
      {progress === 'saved' && <SavedNotice rules={work.rules} home={home} />}
      {theirs !== undefined && (
        <ConflictNotice
          base={work.base}
          mine={work.rules}
          theirs={theirs.rules}
          onMerge={() => {
            work.rebase(theirs.rules, mergeRules(work.base, work.rules, theirs.rules));
            onRead(theirs);
            setTheirs(undefined);
          }}
          onTakeTheirs={() => takeTheirs(theirs)}
        />
      )}
      {error !== undefined && (
        <ErrorNotice
          title={t('rules.not-saved', 'Not saved')}
          error={error}
          reassurance={t('rules.not-lost', 'Nothing you typed is lost.')}
          onRetry={() => void save()}
        />
      )}
      <Stack gap={2} alignItems="center" wrap="wrap" justifyContent="space-between">
        <Button icon="plus" variant="secondary" disabled={disabled} onClick={add}>
          {t('mapping.add', 'Add a rule')}
        </Button>
        <Input
          type="search"
          width={30}
          aria-label={t('mapping.filter', 'Find rules by name, condition, component or words')}
          placeholder={t('mapping.filter-placeholder', 'Find rules')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <Stack gap={1} alignItems="center" wrap="wrap">
          <Text color="secondary">{t('mapping.look-back', 'Would have drafted, in the last')}</Text>
          <RadioButtonGroup
            size="sm"
            aria-label={t('mapping.look-back', 'Would have drafted, in the last')}
            options={[
              { value: 7, label: t('mapping.days', '{{number}} days', { number: 7 }) },
              { value: 30, label: t('mapping.days', '{{number}} days', { number: 30 }) },
            ]}
            value={days}
            onChange={setDays}
          />
        </Stack>
      </Stack>
      <Text color="secondary" variant="bodySmall">
        {t('mapping.look-back-source', 'Past alerts are those that Prometheus has recorded.')}{' '}
        {t('mapping.look-back-silences', 'Silences do not matter here: silenced alerts are counted too.')}
      </Text>
      {work.rows.length === 0 && (
        <EmptyState
          variant="call-to-action"
          message={t('mapping.empty', 'No rule says yet what alerts mean to customers')}
        >
          {t(
            'mapping.empty-meaning',
            'Until there is one, drafts begin without a component and with neutral words. Add a rule here, or save a correction as a rule while drafting.'
          )}
        </EmptyState>
      )}
      <ol className={styles.list} aria-label={t('mapping.list', 'Mapping rules, in order')}>
        {work.rows.map(({ key, rule }, index) =>
          open !== key && !isFound(rule, filter) ? null : (
            <RuleCard
              key={key}
              rule={rule}
              facts={facts[index] ?? EMPTY_FACTS}
              number={index + 1}
              count={work.rows.length}
              snapshot={snapshot}
              publicUrl={publicUrl}
              labels={labels}
              disabled={disabled}
              isOpen={open === key}
              past={past}
              days={days}
              onOpen={(isOpen) => setOpen(isOpen ? key : undefined)}
              onChange={(next) => edit(() => work.change(key, next))}
              onMove={(by) => edit(() => work.move(key, by))}
              onDuplicate={() => duplicate(key, rule)}
              onDelete={() => setDeleting({ key, rule })}
            />
          )
        )}
      </ol>
      {work.isChanged && !disabled && (
        <WorkBar
          base={work.base}
          rules={work.rules}
          isSaving={progress === 'saving'}
          onSave={() => void save()}
          onGiveUp={() => setIsGivingUp(true)}
        />
      )}
      <ConfirmModal
        isOpen={deleting !== undefined}
        title={t('mapping.delete-title', 'Delete this rule')}
        body={t(
          'mapping.delete-body',
          'Alerts that “{{rule}}” catches go to a later rule, or to none. It is deleted for everybody when you save.',
          { rule: deleting?.rule.id, ...asIs }
        )}
        confirmText={t('mapping.delete', 'Delete')}
        dismissText={t('rules.cancel', 'Cancel')}
        onDismiss={() => setDeleting(undefined)}
        onConfirm={() => {
          if (deleting !== undefined) {
            edit(() => work.remove(deleting.key));
          }
          setDeleting(undefined);
        }}
      />
      <ConfirmModal
        isOpen={isGivingUp}
        title={t('mapping.give-up-title', 'Give up your changes')}
        body={t('mapping.give-up-body', 'The rules are again as they are kept. What you typed is gone.')}
        confirmText={t('mapping.give-up', 'Give up')}
        dismissText={t('rules.cancel', 'Cancel')}
        onDismiss={() => setIsGivingUp(false)}
        onConfirm={() => {
          takeTheirs(kept);
          setIsGivingUp(false);
        }}
      />
    </div>
  );
}

/** Whether anything that a rule says contains the words, however they are written; an empty filter finds all. */
const isFound = (rule: MappingRule, filter: string): boolean =>
  JSON.stringify(rule).toLowerCase().includes(filter.trim().toLowerCase());

const EMPTY_FACTS: ReturnType<typeof ruleFacts>[number] = {
  problems: [],
  component: { kind: 'no-rule' },
  isComponentKnown: true,
  isImpactTypeKnown: true,
};

const getStyles = (theme: GrafanaTheme2) => ({
  page: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5) }),
  list: css({ listStyle: 'none', margin: 0, padding: 0 }),
});
