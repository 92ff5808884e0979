import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack, useStyles2 } from '@grafana/ui';
import { describeSilenceError } from '../../silences/describeSilenceError';
import { asIs } from '../../words/asIs';
import { sourceName, untilWords } from './inboxWords';
import { titleForUser } from '../../incidents/messages/inUserLanguage';
import type { Muting, MutingOutcome } from './useMuting';

/** What came of the last acknowledgement or silence and what customers see now, at the foot of the screen wherever one has scrolled to. */
export function MutingNotice({ muting: { outcome, undo, tell } }: { muting: Muting }) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.place} aria-live="polite">
      {outcome !== undefined && (
        <Alert
          severity={outcome.failed.length === 0 ? 'success' : 'error'}
          title={titleOf(outcome)}
          elevated
          onRemove={() => tell(undefined)}
        >
          <Stack direction="column" gap={1}>
            {outcome.failed.map(({ source, error }) => (
              <Failure key={source.uid} uid={source.uid} error={error} />
            ))}
            <div>{customersSee(outcome)}</div>
            <Stack gap={1} wrap="wrap">
              {outcome.stored.length > 0 && (
                <Button size="sm" variant="secondary" onClick={undo}>
                  {t('inbox.undo', 'Undo')}
                </Button>
              )}
              {outcome.failed.length > 0 && outcome.retry !== undefined && (
                <Button size="sm" variant="secondary" icon="sync" onClick={outcome.retry}>
                  {t('inbox.failed.retry', 'Try again')}
                </Button>
              )}
            </Stack>
          </Stack>
        </Alert>
      )}
    </div>
  );
}

function Failure({ uid, error }: { uid: string; error: unknown }) {
  const { sentence, said } = describeSilenceError(error);
  return (
    <div>
      {sourceName(uid)}: {sentence} {said}
    </div>
  );
}

const titleOf = ({ what, alert, endsAt, stored, failed }: MutingOutcome): string => {
  const values = { title: alert.title, time: endsAt === undefined ? '' : untilWords(endsAt, Date.now()), ...asIs };
  if (failed.length > 0 && stored.length === 0) {
    return what === 'ended'
      ? t('inbox.done.not-ended', 'The silence on “{{title}}” could not be ended', values)
      : t('inbox.done.not-muted', '“{{title}}” is not muted', values);
  }
  if (failed.length > 0) {
    return t('inbox.done.partly', '“{{title}}” is muted in part only', values);
  }
  switch (what) {
    case 'acknowledged':
      return t('inbox.done.acknowledged', 'Acknowledged: nobody is notified of “{{title}}” until {{time}}', values);
    case 'silenced':
      return t('inbox.done.silenced', 'Silenced: nobody is notified of “{{title}}” until {{time}}', values);
    case 'ended':
      return t('inbox.done.ended', 'The silence is over: “{{title}}” notifies again', values);
  }
};

const customersSee = ({ incident }: MutingOutcome): string =>
  incident === undefined
    ? t('inbox.customers.nothing', 'Customers see no change: they have not been told of it.')
    : t('inbox.customers.incident', 'Customers see no change: they read “{{title}}”.', {
        title: titleForUser(incident),
        ...asIs,
      });

const getStyles = (theme: GrafanaTheme2) => ({
  place: css({ position: 'sticky', bottom: theme.spacing(1), zIndex: theme.zIndex.navbarFixed }),
});
