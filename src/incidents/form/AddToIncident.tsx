import React, { useId, useMemo, useState } from 'react';
import { locationUtil } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { Alert, Button, Checkbox, LinkButton, Stack, Text } from '@grafana/ui';
import type { Inventory } from '../../domain/redaction/inventory';
import { phaseName } from '../../domain/status/phaseName';
import type { Impact, Incident, StatusSnapshot } from '../../domain/status/model';
import { joinLanguages, type SplitTexts } from '../../domain/text/joinLanguages';
import { incidentUrl } from '../../routes';
import type { LinkedAlert } from '../../status/statusClient';
import { testIds } from '../../testIds';
import { asIs } from '../../words/asIs';
import type { DraftImpact } from '../drafts/draft';
import { describeFailure } from '../messages/describeFailure';
import { ErrorNotice } from '../messages/ErrorNotice';
import { titleForUser } from '../messages/inUserLanguage';
import { isRedactionRefusal } from '../messages/isRedactionRefusal';
import { PublicPreview } from '../preview/PublicPreview';
import type { Addition } from '../usecases/addToIncident';
import { isOutcomeUnknown } from '../usecases/isOutcomeUnknown';
import { newIdempotencyKey } from '../usecases/newIdempotencyKey';
import { componentLabel } from './componentLabel';
import { CheckedWords } from './CheckedWords';
import { lintDraft } from './lintDraft';
import { SeeIncident } from './SeeIncident';
import { useKeptAddition } from './useKeptAddition';

interface Props {
  incident: Incident;
  /** Whether this very alert is part of it already, or only the component is the same. */
  isSameAlert: boolean;
  alerts: LinkedAlert[];
  /** What the draft says is affected. */
  affects: readonly DraftImpact[];
  snapshot: StatusSnapshot;
  inventory: Inventory;
  publicUrl: string;
  /** Posts, `isAnyway` in spite of words that look internal; rejects with a LeitstandError. */
  onAdd(
    addition: Addition,
    attempt: { idempotencyKey: string; isRetry: boolean; isAnyway: boolean }
  ): Promise<{ linked: boolean }>;
  onNewAnyway(): void;
}

const proposedWords = (): SplitTexts => ({
  title: { en: '', de: '' },
  text: {
    en: 'We see further signs of this problem and keep working on it.',
    de: 'Wir beobachten weitere Anzeichen dieser Störung und arbeiten weiter daran.',
  },
});

const isComplete = (impact: DraftImpact): impact is Required<DraftImpact> =>
  impact.component !== undefined && impact.type !== undefined && impact.severity !== undefined;

const NONE: Impact[] = [];

const newImpacts = (affects: readonly DraftImpact[], incident: Incident): Impact[] =>
  affects
    .filter(isComplete)
    .filter(({ component, type }) => !incident.affects.some((i) => i.reference === component && i.type === type))
    .map(({ component, type, severity }) => ({ reference: component, type, severity }));

/** The same again while an incident is open: says it there, in one click, instead of opening a second one. */
export function AddToIncident(props: Props) {
  const { incident, isSameAlert, alerts, affects, snapshot, inventory, publicUrl, onAdd, onNewAnyway } = props;
  const ids = useId();
  const { words, setWords, attempt, setAttempt, forget } = useKeptAddition(incident.id, proposedWords);
  const [withImpacts, setWithImpacts] = useState(true);
  const [isAcknowledged, setIsAcknowledged] = useState(false);
  const [isPosting, setIsPosting] = useState(false);
  const [error, setError] = useState<unknown>();
  const [done, setDone] = useState<{ linked: boolean }>();

  const title = titleForUser(incident);
  const added = useMemo(() => newImpacts(affects, incident), [affects, incident]);
  const addedNames = added.map(({ reference }) => {
    const component = snapshot.components.find(({ id }) => id === reference);
    return component === undefined ? reference : componentLabel(component, snapshot.components);
  });
  const impacts = withImpacts ? added : NONE;
  const { text } = joinLanguages(words);
  const findings = useMemo(() => lintDraft(words, inventory), [words, inventory]);
  const looksInternal = findings.length > 0 || isRedactionRefusal(error);
  const mayPost = text !== '' && !isPosting && (!looksInternal || isAcknowledged);
  const heading = phaseName(snapshot.phases, incident.phase) ?? title;
  const preview = useMemo(() => {
    const order = Math.max(-1, ...incident.updates) + 1;
    const said = { order, displayName: heading, description: text, createdAt: new Date().toISOString() };
    return {
      incident: impacts.length > 0 ? { ...incident, affects: [...incident.affects, ...impacts] } : incident,
      updates: [...(snapshot.updates[incident.id] ?? []), impacts.length > 0 ? { ...said, affects: impacts } : said],
    };
  }, [incident, snapshot, heading, text, impacts]);

  const post = async () => {
    const json = JSON.stringify([text, impacts]);
    const isRetry = attempt?.json === json;
    const now = isRetry ? attempt : { key: newIdempotencyKey(), createdAt: new Date().toISOString(), json };
    setAttempt(now);
    setIsPosting(true);
    setError(undefined);
    try {
      const update = { displayName: heading, description: text, createdAt: now.createdAt };
      const isAnyway = looksInternal && isAcknowledged;
      setDone(await onAdd({ update, impacts, alerts }, { idempotencyKey: now.key, isRetry, isAnyway }));
      forget();
    } catch (failure) {
      setError(failure);
    } finally {
      setIsPosting(false);
    }
  };

  if (done !== undefined) {
    return (
      <Alert
        severity="success"
        role="status"
        title={t('draft.add-to.done', 'Posted')}
        data-testid={testIds.draft.addTo}
      >
        <Stack direction="column" gap={1}>
          <div>
            <Trans i18nKey="draft.add-to.seen">Customers now read your update in “{{ title }}”.</Trans>{' '}
            {!done.linked &&
              t(
                'draft.add-to.not-linked',
                'The tie to the alert could not be stored: the inbox still shows it as new.'
              )}
          </div>
          <Stack gap={1} wrap="wrap">
            <SeeIncident id={incident.id} publicUrl={publicUrl} />
          </Stack>
        </Stack>
      </Alert>
    );
  }

  return (
    <section aria-labelledby={`${ids}-title`} data-testid={testIds.draft.addTo}>
      <Alert
        severity="warning"
        title={
          isSameAlert
            ? t('draft.already.title', 'Already published as “{{title}}”', { title, ...asIs })
            : t('draft.already.component', 'An incident about this component is open: “{{title}}”', { title, ...asIs })
        }
      >
        {t('draft.already.why', 'Customers follow one incident more easily than two about the same.')}
      </Alert>
      <Stack direction="column" gap={1}>
        <Text element="h2" variant="h5" id={`${ids}-title`}>
          {t('draft.add-to.title', 'Say it there')}
        </Text>
        <CheckedWords
          id="add-to"
          fields={['text']}
          words={words}
          findings={findings}
          onChange={(change) => setWords((before) => ({ ...before, ...change }))}
        />
        {added.length > 0 && (
          <Checkbox
            label={t('draft.add-to.component', 'Also say that this is affected now: {{names}}', {
              names: addedNames.join(', '),
              ...asIs,
            })}
            value={withImpacts}
            onChange={(event) => setWithImpacts(event.currentTarget.checked)}
          />
        )}
        {looksInternal && (
          <Checkbox
            label={t('redaction.acknowledge', 'Customers may read this')}
            value={isAcknowledged}
            onChange={(event) => setIsAcknowledged(event.currentTarget.checked)}
          />
        )}
        {error !== undefined && (
          <ErrorNotice
            title={
              isOutcomeUnknown(error)
                ? t('draft.add-to.unknown', 'Perhaps not posted')
                : t('update.error', 'Not posted')
            }
            error={error}
            reassurance={`${describeFailure(error)} ${t('update.kept', 'Nothing you typed is lost, and trying again will not post twice.')}`}
            testId={testIds.draft.error}
          />
        )}
        <Stack gap={1} wrap="wrap">
          <Button type="button" icon="comment-alt" disabled={!mayPost} onClick={() => void post()}>
            {isPosting
              ? t('draft.publishing', 'Publishing…')
              : t('draft.add-to.button', 'Add to “{{title}}”', { title, ...asIs })}
          </Button>
          <Button type="button" variant="secondary" onClick={onNewAnyway}>
            {t('draft.add-to.new', 'New anyway')}
          </Button>
          <LinkButton variant="secondary" fill="text" href={locationUtil.assureBaseUrl(incidentUrl(incident.id))}>
            {t('draft.published.open', 'Open the incident')}
          </LinkButton>
        </Stack>
        <PublicPreview
          incident={preview.incident}
          updates={preview.updates}
          snapshot={snapshot}
          publicUrl={publicUrl}
        />
      </Stack>
    </section>
  );
}
