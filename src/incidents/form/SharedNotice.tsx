import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Text } from '@grafana/ui';
import { describeError } from '../../status/describeError';
import type { DraftHome } from '../drafts/draftHome';
import type { SharedState } from '../drafts/useSharedDraft';

interface Props {
  state: SharedState;
  home: DraftHome['kind'] | undefined;
}

const savedSentence = (home: DraftHome['kind'] | undefined): string =>
  home === 'server'
    ? t('draft.shared.server', 'Kept in this browser and on the status page server: colleagues find it under Drafts.')
    : t('draft.shared.grafana', 'Kept in this browser and in Grafana: you find it under Drafts, in any browser.');

/** Where the draft is kept, in a line that does not get in the way. */
export function SharedNotice({ state, home }: Props) {
  switch (state.kind) {
    case 'none':
    case 'conflict':
      return null;
    case 'saving':
      return (
        <Text color="secondary" variant="bodySmall">
          {t('draft.shared.saving', 'Keeping the draft…')}
        </Text>
      );
    case 'saved':
      return (
        <Text color="secondary" variant="bodySmall">
          {savedSentence(home)}
        </Text>
      );
    case 'failed':
      return (
        <Text color="warning" variant="bodySmall">
          {t('draft.shared.failed', 'Kept in this browser only:')} {describeError(state.error).sentence}
        </Text>
      );
    case 'gone':
      return (
        <Alert
          severity="warning"
          title={t('draft.shared.gone', 'Somebody else has published or deleted this draft in the meantime')}
        >
          {t(
            'draft.shared.gone-why',
            'What you wrote is still here. Look at the incidents before you publish: customers may know already.'
          )}
        </Alert>
      );
  }
}
