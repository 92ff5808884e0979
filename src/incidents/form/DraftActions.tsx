import React, { useId } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Checkbox, Stack, Text, useStyles2 } from '@grafana/ui';
import { testIds } from '../../testIds';
import type { Can } from '../access/can';
import { describeFailure } from '../messages/describeFailure';
import { ErrorNotice } from '../messages/ErrorNotice';
import { isOutcomeUnknown } from '../usecases/isOutcomeUnknown';
import type { Publishing } from './usePublishing';

interface Props {
  process: Publishing;
  review?: 'author' | 'reviewer';
  publishing: Can;
  /** Whether colleagues see drafts. */
  canShare: boolean;
  /** Something has to be settled first. */
  isBlocked: boolean;
  looksInternal: boolean;
  isAcknowledged: boolean;
  onAcknowledge(isAcknowledged: boolean): void;
  /** Keeps the draft where colleagues find it. */
  onKeep(): void;
}

/** What never answered may have published all the same: then it must not be denied. */
const failureTitle = (error: unknown) =>
  isOutcomeUnknown(error) ? t('draft.error.unknown', 'Perhaps not published') : t('draft.error.title', 'Not published');

const reassurance = (error: unknown) =>
  `${describeFailure(error)} ${t('draft.error.kept', 'Nothing you typed is lost, and trying again will not publish twice.')}`;

const label = (review: Props['review'], isPublishing: boolean): string => {
  if (isPublishing) {
    return t('draft.publishing', 'Publishing…');
  }
  switch (review) {
    case 'author':
      return t('draft.review.request', 'Request review');
    case 'reviewer':
      return t('draft.review.approve', 'Approve and publish');
    case undefined:
      return t('draft.publish', 'Publish');
  }
};

/** The buttons that stay in sight, and what became of the last click. */
export function DraftActions(props: Props) {
  const { process, review, publishing, canShare, isBlocked, looksInternal, isAcknowledged, onAcknowledge, onKeep } =
    props;
  const styles = useStyles2(getStyles);
  const ids = useId();
  const mayGoOn = publishing.may || review === 'author';
  const isOff = process.isPublishing || isBlocked || (looksInternal && !isAcknowledged) || !mayGoOn;
  return (
    <>
      {process.error !== undefined && (
        <div className={styles.error}>
          <ErrorNotice
            title={failureTitle(process.error)}
            error={process.error}
            reassurance={reassurance(process.error)}
            testId={testIds.draft.error}
          />
        </div>
      )}
      <Stack gap={1} alignItems="center" wrap="wrap">
        <Button
          type="submit"
          icon={review === 'author' ? 'eye' : 'rss'}
          disabled={isOff}
          aria-describedby={`${ids}-why`}
        >
          {label(review, process.isPublishing)}
        </Button>
        {canShare && review === undefined && (
          <Button type="button" variant="secondary" disabled={process.isPublishing || isBlocked} onClick={onKeep}>
            {t('draft.keep', 'Keep as draft')}
          </Button>
        )}
        {looksInternal && (
          <Checkbox
            id={`${ids}-ack`}
            label={t('redaction.acknowledge', 'Customers may read this')}
            value={isAcknowledged}
            onChange={(event) => onAcknowledge(event.currentTarget.checked)}
          />
        )}
      </Stack>
      <div id={`${ids}-why`}>
        <Text color="secondary" variant="bodySmall">
          {!publishing.may && review !== 'author' && publishing.because}
          {looksInternal &&
            !isAcknowledged &&
            t(
              'redaction.refused',
              'Some words look internal. They are not published until you replace them or say that customers may read them.'
            )}
          {review === 'author' &&
            t('draft.review.why', 'Somebody else has to publish this: the status page wants drafts to be reviewed.')}
        </Text>
      </div>
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  // A long error must not push the button out of a phone's screen.
  error: css({ maxHeight: '40vh', overflowY: 'auto', marginBottom: theme.spacing(1) }),
});
