import React, { useRef, useState } from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Checkbox, Stack, useStyles2 } from '@grafana/ui';
import { toInventory, type Inventory } from '../../domain/redaction/inventory';
import { joinText } from '../../domain/text/joinLanguages';
import type { BothLanguages } from '../../domain/text/languageMarks';
import { findComponent } from '../../domain/status/findComponent';
import type { Incident, StatusSnapshot } from '../../domain/status/model';
import { CheckedWords } from '../form/CheckedWords';
import { componentLabel } from '../form/componentLabel';
import { lintDraft } from '../form/lintDraft';
import { ErrorNotice } from '../messages/ErrorNotice';
import { newIdempotencyKey } from '../usecases/newIdempotencyKey';
import type { Proposal } from './facts';
import { asIs } from '../../words/asIs';

/** What is posted when a proposal is accepted. */
export interface AcceptedProposal {
  proposal: Proposal;
  /** Both languages in one. */
  text: string;
  /** The same for every try of the same words, as is the key. RFC 3339. */
  createdAt: string;
  idempotencyKey: string;
}

interface Props {
  proposal: Proposal;
  incident: Incident;
  snapshot: Pick<StatusSnapshot, 'components' | 'retired'>;
  /** Names that must not be published; by default none are known. */
  inventory?: Inventory;
  /** Posts the last words and ends the incident; rejects with a LeitstandError. */
  onResolve(accepted: AcceptedProposal): Promise<void>;
  /** Puts the text into the composer with a phase before the last; `works` are the components that work again. */
  onWatch(text: BothLanguages, works: ReadonlySet<string>): void;
  /** Rejects with a LeitstandError. */
  onDismiss(proposal: Proposal): Promise<void>;
}

const NO_TITLE = { en: '', de: '' };
const NO_NAMES = toInventory([]);

/** All alerts of an incident are clear: its end, with the last words, is one click away. */
export function ProposalBanner(props: Props) {
  const { proposal, incident, snapshot, inventory = NO_NAMES, onResolve, onWatch, onDismiss } = props;
  const styles = useStyles2(getStyles);
  const [text, setText] = useState(proposal.text);
  const components = [...new Set(incident.affects.map(({ reference }) => reference))];
  const [broken, setBroken] = useState<ReadonlySet<string>>(new Set());
  const [doing, setDoing] = useState<'resolving' | 'dismissing'>();
  const [error, setError] = useState<unknown>();
  const tried = useRef<AcceptedProposal>(undefined);
  const joined = joinText(text);
  const words = { title: NO_TITLE, text };
  const findings = lintDraft(words, inventory);
  const areAllWell = broken.size === 0;

  const attempt = async (what: 'resolving' | 'dismissing', work: () => Promise<void>) => {
    setDoing(what);
    setError(undefined);
    try {
      await work();
    } catch (failure) {
      setError(failure);
      setDoing(undefined);
    }
  };
  const accept = () => {
    if (tried.current?.text !== joined) {
      const createdAt = new Date().toISOString();
      tried.current = { proposal, text: joined, createdAt, idempotencyKey: newIdempotencyKey() };
    }
    return onResolve(tried.current);
  };
  const nameOf = (id: string) => {
    const found = findComponent(snapshot, id);
    return found === undefined ? id : componentLabel(found, snapshot.components);
  };
  const works = new Set(components.filter((id) => !broken.has(id)));

  return (
    <Alert
      severity="info"
      title={t('proposal.title', 'All alerts of this incident are clear since {{time}}', {
        time: dateTimeFormat(proposal.clearSince),
        ...asIs,
      })}
    >
      <Stack direction="column" gap={1}>
        <CheckedWords
          id="proposal"
          fields={['text']}
          textName={t('proposal.text', 'Drafted last words')}
          rows={3}
          words={words}
          proposed={{ title: NO_TITLE, text: proposal.text }}
          findings={findings}
          onChange={(written) => setText(written.text ?? text)}
        />
        <fieldset className={styles.components}>
          <legend className={styles.legend}>{t('proposal.recovery', 'Works again')}</legend>
          {components.map((id) => (
            <Checkbox
              key={id}
              label={nameOf(id)}
              value={!broken.has(id)}
              onChange={(event) => {
                const next = new Set(broken);
                event.currentTarget.checked ? next.delete(id) : next.add(id);
                setBroken(next);
              }}
            />
          ))}
        </fieldset>
        <div>
          {areAllWell
            ? t('proposal.end', 'It will end at {{time}}, when the last alert stopped.', {
                time: dateTimeFormat(proposal.endedAt),
                ...asIs,
              })
            : t('proposal.not-all', 'Not everything works again: watch it first, then resolve.')}
        </div>
        {error !== undefined && (
          <ErrorNotice
            title={t('proposal.error', 'Nothing was changed')}
            error={error}
            reassurance={t('update.kept', 'Nothing you typed is lost, and trying again will not post twice.')}
          />
        )}
        <Stack gap={1} wrap="wrap">
          <Button
            icon="check"
            disabled={doing !== undefined || !areAllWell || joined === '' || findings.length > 0}
            onClick={() => void attempt('resolving', accept)}
          >
            {doing === 'resolving' ? t('update.posting', 'Posting…') : t('proposal.accept', 'Post & resolve')}
          </Button>
          <Button variant="secondary" icon="eye" disabled={doing !== undefined} onClick={() => onWatch(text, works)}>
            {t('proposal.watch', 'Monitoring first')}
          </Button>
          <Button
            variant="secondary"
            fill="text"
            disabled={doing !== undefined}
            onClick={() => void attempt('dismissing', () => onDismiss(proposal))}
          >
            {t('proposal.dismiss', 'Dismiss')}
          </Button>
        </Stack>
      </Stack>
    </Alert>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  components: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5, 2), margin: 0 }),
  legend: css({ margin: 0, fontSize: theme.typography.bodySmall.fontSize }),
});
