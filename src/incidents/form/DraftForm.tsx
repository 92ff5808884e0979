import React, { useMemo, useState, type ReactNode } from 'react';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, useStyles2 } from '@grafana/ui';
import { toInventory, type Inventory } from '../../domain/redaction/inventory';
import { phaseName } from '../../domain/status/phaseName';
import type { IncidentUpdate, StatusSnapshot } from '../../domain/status/model';
import { inLanguage } from '../../domain/text/inLanguage';
import { joinLanguages, type SplitTexts } from '../../domain/text/joinLanguages';
import { testIds } from '../../testIds';
import type { Can } from '../access/can';
import { checkDraft, type DraftProblem } from '../drafts/checkDraft';
import type { Draft } from '../drafts/draft';
import type { DraftHome } from '../drafts/draftHome';
import type { DraftStorage } from '../drafts/draftStorage';
import { useSharedDraft } from '../drafts/useSharedDraft';
import { isSameWords } from '../drafts/wordsOf';
import { describeReason } from '../messages/describeReason';
import { isRedactionRefusal } from '../messages/isRedactionRefusal';
import { draftAsIncident } from '../preview/draftAsIncident';
import { PublicPreview } from '../preview/PublicPreview';
import type { ProposedDraft } from '../usecases/draftFromAlert';
import { lastPhase } from '../update/phases';
import { describeProblem } from './describeProblem';
import { DraftActions } from './DraftActions';
import { DraftConflict } from './DraftConflict';
import { getFormStyles } from './formStyles';
import { ImpactFields } from './ImpactFields';
import { CheckedWords } from './CheckedWords';
import { lintDraft } from './lintDraft';
import { PhaseField } from './PhaseField';
import { placeholderValues } from './placeholderValues';
import { PublishedNotice } from './PublishedNotice';
import { ReadyTextField } from './ReadyTextField';
import { RestoredNotice } from './RestoredNotice';
import { ReviewRequested } from './ReviewRequested';
import { SendForm } from './SendForm';
import { SharedNotice } from './SharedNotice';
import { TimeFields } from './TimeFields';
import { useDraft } from './useDraft';
import { usePublishing, type OnPublish } from './usePublishing';

export interface DraftFormProps {
  proposed: ProposedDraft;
  snapshot: StatusSnapshot;
  /** Where customers read; empty if unknown. */
  publicUrl: string;
  storage: DraftStorage;
  onPublish: OnPublish;
  /** Names that must not be published; by default none are known. */
  inventory?: Inventory;
  /** Where the draft lives besides the browser. */
  home?: DraftHome;
  /** Whether this user may publish, and if not, why. */
  publishing?: Can;
  /** Where somebody else has to publish: whether this user wrote the draft (or will have), or looks at another's. */
  review?: 'author' | 'reviewer';
  /** Stands below what is affected: keeps a correction as a rule. */
  renderCorrection?(draft: Draft): ReactNode;
  /** Closes the modal the form stands in. */
  onClose?: () => void;
}

const NO_UPDATES: IncidentUpdate[] = [];
const NO_NAMES = toInventory([]);
const MAY: Can = { may: true };

const messageOf = (problems: readonly DraftProblem[], field: DraftProblem['field']): string | undefined => {
  const problem = problems.find((candidate) => candidate.field === field);
  return problem && describeProblem(problem);
};

/** Writes an incident: what is filled in says why, what customers will read stands beside it, and publishing is one click. */
export function DraftForm(props: DraftFormProps) {
  const { proposed, snapshot, publicUrl, storage, onPublish, home, onClose, renderCorrection } = props;
  const { inventory = NO_NAMES, publishing = MAY } = props;
  const styles = useStyles2(getStyles);
  const { draft, change, restoredAt, isKept, startOver, keepAttempt, finish } = useDraft(proposed.draft, storage);
  const shared = useSharedDraft(draft, proposed.draft, home, change);
  const [isAcknowledged, setIsAcknowledged] = useState(false);
  const [before, setBefore] = useState<SplitTexts>();
  const [requested, setRequested] = useState<'review' | 'colleagues'>();
  // On a phone what customers read comes first, if there is nothing left to fill in.
  const [isReady] = useState(() => checkDraft(draft, Date.now()).incident !== undefined);
  const onPublished = () => {
    finish();
    // What is left of it is only a draft of what is public now.
    void shared.remove().catch(() => undefined);
  };
  const process = usePublishing(draft, onPublish, keepAttempt, onPublished, shared.isCurrent);

  const problems = process.triedAt === undefined ? [] : checkDraft(draft, process.triedAt).problems;
  const impactErrors = new Map(
    problems.flatMap((problem) =>
      problem.field === 'affects' ? [[problem.problem === 'missing' ? 0 : problem.index, describeProblem(problem)]] : []
    )
  );
  const findings = useMemo(
    () => lintDraft({ title: draft.title, text: draft.text }, inventory),
    [draft.title, draft.text, inventory]
  );
  // The status page may know names that this form does not.
  const looksInternal = findings.length > 0 || isRedactionRefusal(process.error);
  const incident = useMemo(() => draftAsIncident(draft), [draft]);
  const isUnchanged = draft.shared !== undefined && isSameWords(draft.shared.words, draft);
  const review = props.review === 'reviewer' && !isUnchanged ? 'author' : props.review;
  const isConflict = shared.state.kind === 'conflict';
  const values = placeholderValues(draft.affects, snapshot, draft.beganAt, draft.endedAt);

  const keepForOthers = async () => {
    if (review === 'author' && !process.check()) {
      return;
    }
    try {
      await shared.saveNow();
      setRequested(review === 'author' ? 'review' : 'colleagues');
    } catch {
      // The line below the buttons says why.
    }
  };
  const submit = async () => {
    if (isConflict || (looksInternal && !isAcknowledged)) {
      return;
    }
    if (review === 'author' || !publishing.may) {
      await keepForOthers();
      return;
    }
    const draftId = review === 'reviewer' ? draft.shared?.id : undefined;
    await process.submit({ isAnyway: looksInternal && isAcknowledged, draftId });
  };

  if (process.published !== undefined) {
    const title = inLanguage(joinLanguages(draft), 'en').title;
    return (
      <PublishedNotice
        published={process.published}
        title={title}
        isOver={draft.endedAt !== undefined}
        publicUrl={publicUrl}
        onClose={onClose}
      />
    );
  }
  if (requested !== undefined) {
    return <ReviewRequested kind={requested} onBack={() => setRequested(undefined)} onClose={onClose} />;
  }

  const { proposal } = proposed;
  const [impact] = draft.affects;
  return (
    <SendForm
      className={cx(styles.layout, isReady && styles.previewFirst)}
      data-testid={testIds.draft.form}
      noValidate
      onSend={() => void submit()}
    >
      <div className={styles.fields}>
        <RestoredNotice restoredAt={restoredAt} onStartOver={startOver} />
        {!isKept && (
          <Alert
            severity="warning"
            title={t('draft.not-kept', 'Your browser does not keep what you type: copy long texts before you publish.')}
          />
        )}
        {shared.state.kind === 'conflict' && (
          <DraftConflict mine={draft} theirs={shared.state.theirs} snapshot={snapshot} onSettle={shared.settle} />
        )}
        <ReadyTextField
          hints={{
            impactType: snapshot.impactTypes.find(({ id }) => id === impact?.type)?.displayName,
            phase: phaseName(snapshot.phases, draft.phase),
            components: values.components,
          }}
          values={values}
          onChoose={(words) => {
            setBefore({ title: draft.title, text: draft.text });
            change(words);
          }}
        />
        {before !== undefined && (
          <div className={styles.undo}>
            <Button
              type="button"
              size="sm"
              variant="secondary"
              icon="history"
              onClick={() => {
                change(before);
                setBefore(undefined);
              }}
            >
              {t('ready.undo', 'Back to what stood here before')}
            </Button>
          </div>
        )}
        <CheckedWords
          words={draft}
          findings={findings}
          proposed={proposed.draft}
          reasons={{ title: describeReason(proposal.title.reason), text: describeReason(proposal.text.reason) }}
          errors={{ title: messageOf(problems, 'title'), text: messageOf(problems, 'text') }}
          onChange={change}
        />
        <ImpactFields
          affects={draft.affects}
          snapshot={snapshot}
          proposal={proposal}
          errors={impactErrors}
          onChange={(affects) => change({ affects })}
        />
        {renderCorrection !== undefined && <div className={styles.correction}>{renderCorrection(draft)}</div>}
        <PhaseField
          phases={snapshot.phases}
          value={draft.phase}
          reason={describeReason(proposal.phase.reason)}
          error={messageOf(problems, 'phase')}
          onChange={(phase) => change({ phase })}
        />
        <TimeFields
          beganAt={draft.beganAt}
          endedAt={draft.endedAt}
          reason={describeReason(proposal.beganAt.reason)}
          errors={{ beganAt: messageOf(problems, 'beganAt'), endedAt: messageOf(problems, 'endedAt') }}
          onChange={(times) => {
            const isEnding = times.endedAt !== undefined && draft.endedAt === undefined;
            const list = snapshot.phases.find(({ generation }) => generation === draft.phase?.generation);
            // What is over is in its last phase.
            change(isEnding ? { ...times, phase: lastPhase(list) ?? draft.phase } : times);
          }}
        />
      </div>
      <div className={styles.preview}>
        <PublicPreview incident={incident} updates={NO_UPDATES} snapshot={snapshot} publicUrl={publicUrl} />
      </div>
      <div className={styles.actions}>
        <DraftActions
          process={process}
          review={review}
          publishing={publishing}
          canShare={home?.kind === 'server'}
          isBlocked={isConflict}
          looksInternal={looksInternal}
          isAcknowledged={isAcknowledged}
          onAcknowledge={setIsAcknowledged}
          onKeep={() => void keepForOthers()}
        />
        <SharedNotice state={shared.state} home={home?.kind} />
      </div>
    </SendForm>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  ...getFormStyles(theme),
  previewFirst: css({
    [theme.breakpoints.down('lg')]: { gridTemplateAreas: '"preview" "fields" "actions"' },
  }),
  undo: css({ marginBottom: theme.spacing(2) }),
  correction: css({ marginBottom: theme.spacing(2) }),
});
