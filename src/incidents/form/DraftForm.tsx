import React, { useId, useMemo, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Checkbox, Field, Input, Stack, TextArea, useStyles2 } from '@grafana/ui';
import { lintText } from '../../domain/redaction/lint';
import type { IncidentUpdate, NewIncident, StatusSnapshot } from '../../domain/status/model';
import { testIds } from '../../testIds';
import { checkDraft } from '../drafts/checkDraft';
import type { Draft, PublishAttempt } from '../drafts/draft';
import type { DraftStorage } from '../drafts/draftStorage';
import { describeReason } from '../messages/describeReason';
import { ErrorNotice } from '../messages/ErrorNotice';
import { draftAsIncident } from '../preview/draftAsIncident';
import { PublicPreview } from '../preview/PublicPreview';
import type { ProposedDraft } from '../usecases/draftFromAlert';
import { isOutcomeUnknown } from '../usecases/isOutcomeUnknown';
import type { Published } from '../usecases/publish';
import { BeganAtField } from './BeganAtField';
import { isRedactionRefusal } from '../messages/isRedactionRefusal';
import { describeProblem } from './describeProblem';
import { ImpactFields } from './ImpactFields';
import { PhaseField } from './PhaseField';
import { PublishedNotice } from './PublishedNotice';
import { RedactionFindings } from './RedactionFindings';
import { RestoredNotice } from './RestoredNotice';
import { useDraft } from './useDraft';

export interface DraftFormProps {
  proposed: ProposedDraft;
  snapshot: StatusSnapshot;
  /** Where customers read; empty if unknown. */
  publicUrl: string;
  storage: DraftStorage;
  /** Publishes, `isAnyway` in spite of words that look internal; rejects with a LeitstandError. */
  onPublish(
    draft: Draft,
    incident: NewIncident,
    keepAttempt: (attempt?: PublishAttempt) => void,
    isAnyway: boolean
  ): Promise<Published>;
  /** Closes the modal the form stands in. */
  onClose?: () => void;
}

const NO_UPDATES: IncidentUpdate[] = [];

/** What never answered may have published all the same: then it must not be denied. */
const failureTitle = (error: unknown) =>
  isOutcomeUnknown(error) ? t('draft.error.unknown', 'Perhaps not published') : t('draft.error.title', 'Not published');

const reassurance = () => t('draft.error.kept', 'Nothing you typed is lost, and trying again will not publish twice.');

/** Writes an incident: what is filled in says why, what customers will read stands beside it, and publishing is one click. */
export function DraftForm({ proposed, snapshot, publicUrl, storage, onPublish, onClose }: DraftFormProps) {
  const styles = useStyles2(getStyles);
  const ackId = useId();
  const { draft, change, restoredAt, isKept, startOver, keepAttempt, finish } = useDraft(proposed.draft, storage);
  // Milliseconds since 1970: until publishing was tried, nothing is held against the user.
  const [triedAt, setTriedAt] = useState<number>();
  const [isAcknowledged, setIsAcknowledged] = useState(false);
  const [progress, setProgress] = useState<'writing' | 'publishing'>('writing');
  const [error, setError] = useState<unknown>();
  const [published, setPublished] = useState<Published>();

  const shown = triedAt === undefined ? [] : checkDraft(draft, triedAt).problems;
  const errorOf = (field: 'title' | 'text' | 'phase' | 'beganAt') => {
    const problem = shown.find((candidate) => candidate.field === field);
    return problem && describeProblem(problem);
  };
  const impactErrors = new Map(
    shown.flatMap((problem) =>
      problem.field === 'affects' ? [[problem.problem === 'missing' ? 0 : problem.index, describeProblem(problem)]] : []
    )
  );
  const findings = useMemo(
    () => [
      ...lintText(draft.title).map((finding) => ({ ...finding, field: 'title' as const })),
      ...lintText(draft.text).map((finding) => ({ ...finding, field: 'text' as const })),
    ],
    [draft.title, draft.text]
  );
  // The status page knows names that this form does not.
  const looksInternal = findings.length > 0 || isRedactionRefusal(error);
  const mustAcknowledge = looksInternal && !isAcknowledged;
  const incident = useMemo(() => draftAsIncident(draft), [draft]);

  const submit = async () => {
    const now = Date.now();
    const checked = checkDraft(draft, now);
    setTriedAt(now);
    if (checked.incident === undefined || mustAcknowledge || progress === 'publishing') {
      return;
    }
    setProgress('publishing');
    setError(undefined);
    try {
      setPublished(await onPublish(draft, checked.incident, keepAttempt, looksInternal && isAcknowledged));
      finish();
    } catch (failure) {
      setError(failure);
    } finally {
      setProgress('writing');
    }
  };

  if (published !== undefined) {
    return <PublishedNotice published={published} title={draft.title.trim()} publicUrl={publicUrl} onClose={onClose} />;
  }

  const { proposal } = proposed;
  return (
    <form
      className={styles.layout}
      data-testid={testIds.draft.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void submit();
        }
      }}
    >
      <div className={styles.fields}>
        <RestoredNotice restoredAt={restoredAt} onStartOver={startOver} />
        {!isKept && (
          <Alert
            severity="warning"
            title={t('draft.not-kept', 'Your browser does not keep what you type: copy long texts before you publish.')}
          />
        )}
        <Field
          label={t('draft.title.label', 'Title')}
          description={describeReason(proposal.title.reason)}
          htmlFor="draft-title"
          invalid={errorOf('title') !== undefined}
          error={errorOf('title')}
        >
          <Input
            id="draft-title"
            data-testid={testIds.draft.title}
            value={draft.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
        </Field>
        <Field
          label={t('draft.text.label', 'What customers read')}
          description={describeReason(proposal.text.reason)}
          htmlFor="draft-text"
          invalid={errorOf('text') !== undefined}
          error={errorOf('text')}
        >
          <TextArea
            id="draft-text"
            data-testid={testIds.draft.text}
            rows={6}
            value={draft.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
        </Field>
        <ImpactFields
          affects={draft.affects}
          snapshot={snapshot}
          proposal={proposal}
          errors={impactErrors}
          onChange={(affects) => change({ affects })}
        />
        <PhaseField
          phases={snapshot.phases}
          value={draft.phase}
          reason={describeReason(proposal.phase.reason)}
          error={errorOf('phase')}
          onChange={(phase) => change({ phase })}
        />
        <BeganAtField
          value={draft.beganAt}
          reason={describeReason(proposal.beganAt.reason)}
          error={errorOf('beganAt')}
          onChange={(beganAt) => change({ beganAt })}
        />
      </div>
      <div className={styles.preview}>
        <PublicPreview incident={incident} updates={NO_UPDATES} snapshot={snapshot} publicUrl={publicUrl} />
      </div>
      <div className={styles.actions}>
        <div className={styles.findings}>
          <RedactionFindings
            findings={findings}
            valueOf={(field) => draft[field]}
            onReplace={(field, value) => change({ [field]: value })}
          />
        </div>
        {error !== undefined && (
          <ErrorNotice
            title={failureTitle(error)}
            error={error}
            reassurance={reassurance()}
            testId={testIds.draft.error}
          />
        )}
        <Stack gap={2} alignItems="center" wrap="wrap">
          <Button type="submit" icon="rss" disabled={progress === 'publishing' || mustAcknowledge}>
            {progress === 'publishing' ? t('draft.publishing', 'Publishing…') : t('draft.publish', 'Publish')}
          </Button>
          {looksInternal && (
            <Checkbox
              id={ackId}
              label={t('redaction.acknowledge', 'Customers may read this')}
              value={isAcknowledged}
              onChange={(event) => setIsAcknowledged(event.currentTarget.checked)}
            />
          )}
        </Stack>
      </div>
    </form>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  layout: css({
    display: 'grid',
    gap: theme.spacing(2, 3),
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateAreas: '"fields" "preview" "actions"',
    [theme.breakpoints.up('lg')]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gridTemplateAreas: '"fields preview" "actions preview"',
      gridTemplateRows: '1fr auto',
    },
  }),
  fields: css({ gridArea: 'fields' }),
  preview: css({ gridArea: 'preview', display: 'flex', flexDirection: 'column', '> *': { flexGrow: 1 } }),
  // Many findings must not hide the fields.
  findings: css({ maxHeight: '30vh', overflowY: 'auto' }),
  // Publishing stays in sight: in a modal the form is longer than the window.
  actions: css({
    gridArea: 'actions',
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    padding: theme.spacing(1, 0),
    background: theme.colors.background.primary,
  }),
});
