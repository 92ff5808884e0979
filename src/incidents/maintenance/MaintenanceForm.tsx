import React, { useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { Alert, Button, Checkbox, Combobox, Field, MultiCombobox, Stack, useStyles2 } from '@grafana/ui';
import type { Alert as FiringAlert } from '../../domain/alerts/model';
import type { MappingDocument } from '../../domain/mapping/model';
import { findConflicts } from '../../domain/maintenance/findConflicts';
import { matchersForComponents } from '../../domain/maintenance/matchersForComponents';
import { matchersText } from '../../domain/maintenance/parseMatchers';
import { MAINTENANCE_TEMPLATES } from '../../domain/maintenance/templates';
import { lintText } from '../../domain/redaction/lint';
import type { Incident, IncidentUpdate, NewIncident, StatusSnapshot } from '../../domain/status/model';
import { joinLanguages } from '../../domain/text/joinLanguages';
import { componentLabel } from '../form/componentLabel';
import { getFormStyles } from '../form/formStyles';
import { RestoredNotice } from '../form/RestoredNotice';
import { SendForm } from '../form/SendForm';
import type { Kept } from '../drafts/keptInBrowser';
import type { PublishAttempt } from '../drafts/draft';
import { ErrorNotice } from '../messages/ErrorNotice';
import { isRedactionRefusal } from '../messages/isRedactionRefusal';
import { PublicPreview } from '../preview/PublicPreview';
import { isOutcomeUnknown } from '../usecases/isOutcomeUnknown';
import { checkMaintenance } from './checkMaintenance';
import { ConflictNotices } from './ConflictNotices';
import { describeMaintenanceProblem } from './describeMaintenanceProblem';
import { InternalWords } from './InternalWords';
import type { MaintenanceDraft } from './maintenanceDraft';
import { applyTemplate, impactTypeFor } from './proposeMaintenance';
import { SilenceFields, type SilenceChoice } from './SilenceFields';
import { useMaintenanceDraft, type StoredMaintenance } from './useMaintenanceDraft';
import { WindowFields } from './WindowFields';
import { WordFields } from './WordFields';

/** A checked maintenance, ready to be sent. */
export interface Submission {
  draft: MaintenanceDraft;
  incident: NewIncident;
  /** In spite of words that look internal. */
  isAnyway: boolean;
  keepAttempt(attempt: PublishAttempt | undefined): void;
}

export interface MaintenanceFormProps {
  proposed: MaintenanceDraft;
  /** What is stored of a maintenance that is changed. */
  before?: Incident;
  snapshot: StatusSnapshot;
  rules: MappingDocument;
  alerts: readonly FiringAlert[];
  silenceChoices: readonly SilenceChoice[];
  /** Where customers read; empty if unknown. */
  publicUrl: string;
  /** IANA name of the reader's zone. */
  timeZone: string;
  kept: Kept<StoredMaintenance>;
  /** Why the components of a stored maintenance cannot be changed here; undefined: they can. */
  lockedComponents?: string;
  /** Why nothing can be announced at all; undefined: it can. */
  lockedAll?: string;
  /** Milliseconds since 1970. */
  now: number;
  /** Rejects with a LeitstandError; then what was typed stays. */
  onSubmit(submission: Submission): Promise<void>;
}

const NO_UPDATES: IncidentUpdate[] = [];

/** What never answered may be public all the same: then it must not be denied. */
const failureTitle = (error: unknown) =>
  isOutcomeUnknown(error)
    ? t('maintenance.error.unknown', 'Perhaps not announced')
    : t('maintenance.error.title', 'Not announced');

/** Writes a maintenance: what, where, when; what customers will read stands beside it. */
export function MaintenanceForm(props: MaintenanceFormProps) {
  const { proposed, before, snapshot, rules, kept, timeZone, now } = props;
  const styles = useStyles2(getFormStyles);
  const language = config.bootData.user.language?.startsWith('de') ? 'de' : 'en';
  const { draft, change, restoredAt, isKept, startOver, finish } = useMaintenanceDraft(proposed, kept);
  // Milliseconds since 1970: until it was tried, nothing is held against the user.
  const [triedAt, setTriedAt] = useState<number>();
  const [isAcknowledged, setIsAcknowledged] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<unknown>();

  const shown = triedAt === undefined ? [] : checkMaintenance(draft, snapshot, triedAt, before).problems;
  const errorOf = (field: 'title' | 'text' | 'components' | 'begin' | 'end' | 'phase') => {
    const problem = shown.find((candidate) => candidate.field === field);
    return problem && describeMaintenanceProblem(problem);
  };
  const silenceErrors = new Map(
    shown.flatMap((problem) =>
      problem.field === 'silence'
        ? [['index' in problem ? problem.index : -1, describeMaintenanceProblem(problem)] as const]
        : []
    )
  );
  const words = useMemo(() => joinLanguages(draft), [draft]);
  const findings = useMemo(() => [...lintText(words.title), ...lintText(words.text)], [words]);
  const looksInternal = findings.length > 0 || isRedactionRefusal(error);
  const mustAcknowledge = looksInternal && !isAcknowledged;
  const conflicts = useMemo(() => {
    const [begin, end] = [Date.parse(draft.begin), Date.parse(draft.end)];
    if (Number.isNaN(begin) || Number.isNaN(end)) {
      return [];
    }
    const plan = { id: before?.id, begin, end, components: draft.components };
    // Customers know of a begin that stays where it is.
    const isKnown = before?.beganAt != null && Date.parse(before.beganAt) === begin;
    const found = findConflicts(plan, snapshot.incidents, snapshot.components, now);
    return found.filter(({ kind }) => kind !== 'notice' || !isKnown);
  }, [draft.begin, draft.end, draft.components, before, snapshot, now]);
  const proposedLines = useMemo(
    () =>
      matchersForComponents(draft.components, rules, snapshot.components).map(({ matchers }) => matchersText(matchers)),
    [draft.components, rules, snapshot.components]
  );
  const preview = useMemo(
    () => ({
      ...{ displayName: words.title, description: words.text, phase: before?.phase },
      beganAt: draft.begin === '' ? null : draft.begin,
      endedAt: draft.end === '' ? null : draft.end,
      // Severity 0 makes it a maintenance, also while nobody has said where.
      affects: (draft.components.length === 0 ? [''] : draft.components).map((reference) => ({
        ...{ reference, type: draft.impactType ?? impactTypeFor(draft, snapshot.impactTypes) ?? '', severity: 0 },
      })),
    }),
    [words, draft, before, snapshot.impactTypes]
  );

  const chooseComponents = (components: string[]) => {
    const next = matchersForComponents(components, rules, snapshot.components).map(({ matchers }) =>
      matchersText(matchers)
    );
    const { silence } = draft;
    // What nobody has touched follows the components.
    const follows = silence !== undefined && JSON.stringify(silence.lines) === JSON.stringify(proposedLines);
    change({ components, ...(follows && { silence: { ...silence, lines: next } }) });
  };

  const submit = async () => {
    const at = Date.now();
    const checked = checkMaintenance(draft, snapshot, at, before);
    setTriedAt(at);
    if (checked.incident === undefined || mustAcknowledge || isSending || props.lockedAll !== undefined) {
      return;
    }
    setIsSending(true);
    setError(undefined);
    try {
      await props.onSubmit({
        ...{ draft, incident: checked.incident, isAnyway: looksInternal && isAcknowledged },
        keepAttempt: (attempt) => change({ attempt }),
      });
      finish();
    } catch (failure) {
      setError(failure);
    } finally {
      setIsSending(false);
    }
  };

  return (
    <SendForm
      className={styles.layout}
      data-testid="leitstand maintenance form"
      noValidate
      onSend={() => void submit()}
    >
      <div className={styles.fields}>
        <h2 className={styles.hidden}>{t('maintenance.form', 'What, where and when')}</h2>
        <RestoredNotice restoredAt={restoredAt} onStartOver={startOver} />
        {!isKept && (
          <Alert
            severity="warning"
            title={t('draft.not-kept', 'Your browser does not keep what you type: copy long texts before you publish.')}
          />
        )}
        {before === undefined && (
          <Field
            label={t('maintenance.template.label', 'Template')}
            description={t(
              'maintenance.template.description',
              'Fills in words and duration; all of it can be changed.'
            )}
            htmlFor="maintenance-template"
          >
            <Combobox
              id="maintenance-template"
              options={MAINTENANCE_TEMPLATES.map(({ id, title }) => ({ value: id, label: title[language] }))}
              value={null}
              placeholder={t('maintenance.template.placeholder', 'Choose a ready text')}
              onChange={(option) => change(applyTemplate(draft, option.value))}
            />
          </Field>
        )}
        <WordFields
          title={draft.title}
          text={draft.text}
          errors={{ title: errorOf('title'), text: errorOf('text') }}
          onChange={change}
        />
        <Field
          label={t('maintenance.components.label', 'Components')}
          description={props.lockedComponents}
          htmlFor="maintenance-components"
          invalid={errorOf('components') !== undefined}
          error={errorOf('components')}
        >
          <MultiCombobox
            id="maintenance-components"
            disabled={props.lockedComponents !== undefined}
            options={snapshot.components.map((component) => ({
              value: component.id,
              label: componentLabel(component, snapshot.components),
            }))}
            value={draft.components}
            placeholder={t('maintenance.components.placeholder', 'Choose what is worked on')}
            onChange={(options) => chooseComponents(options.map(({ value }) => value))}
          />
        </Field>
        <WindowFields
          begin={draft.begin}
          end={draft.end}
          timeZone={timeZone}
          errors={{ begin: errorOf('begin'), end: errorOf('end') }}
          onChange={change}
        />
        <ConflictNotices conflicts={conflicts} components={snapshot.components} timeZone={timeZone} />
        <SilenceFields
          value={draft.silence}
          proposed={proposedLines}
          choices={props.silenceChoices}
          alerts={props.alerts}
          errors={silenceErrors}
          onChange={(silence) => change({ silence })}
        />
      </div>
      <div className={styles.preview}>
        <PublicPreview incident={preview} updates={NO_UPDATES} snapshot={snapshot} publicUrl={props.publicUrl} />
      </div>
      <div className={styles.actions}>
        <div className={styles.notices}>
          <InternalWords findings={findings} />
        </div>
        {errorOf('phase') !== undefined && <Alert severity="error" title={errorOf('phase') ?? ''} />}
        {props.lockedAll !== undefined && <Alert severity="warning" title={props.lockedAll} />}
        {error !== undefined && (
          <ErrorNotice
            title={failureTitle(error)}
            error={error}
            reassurance={t(
              'maintenance.error.kept',
              'Nothing you typed is lost, and trying again will not announce it twice.'
            )}
          />
        )}
        <Stack gap={2} alignItems="center" wrap="wrap">
          <Button type="submit" icon="rss" disabled={isSending || mustAcknowledge || props.lockedAll !== undefined}>
            {isSending
              ? t('maintenance.sending', 'Announcing…')
              : before === undefined
                ? t('maintenance.announce', 'Announce')
                : t('maintenance.save', 'Save changes')}
          </Button>
          {looksInternal && (
            <Checkbox
              label={t('redaction.acknowledge', 'Customers may read this')}
              value={isAcknowledged}
              onChange={(event) => setIsAcknowledged(event.currentTarget.checked)}
            />
          )}
        </Stack>
      </div>
    </SendForm>
  );
}
