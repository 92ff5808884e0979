import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { hasPermission } from '@grafana/runtime';
import { Alert, Button, Stack } from '@grafana/ui';
import { INCIDENTS_WRITE } from '../../permissions';
import { useStatusAccess, useStatusSnapshot } from '../../status/useStatusSnapshot';
import { describeError } from '../../status/describeError';
import { SignInLink } from './SignInLink';
import { useCan } from './useCan';

/**
 * Why nothing can be published here, above a form; nothing where it can. Offers what helps: signing in through the
 * login provider, or checking once more whether the server stores incidents.
 */
export function PublishNotice() {
  const { view } = useStatusSnapshot();
  const { checkAgain } = useStatusAccess();
  const publish = useCan('publish');
  const [check, setCheck] = useState<'running' | { failed: string }>();
  if (publish.may || view === undefined || !hasPermission(INCIDENTS_WRITE)) {
    return null;
  }
  const isServer = view.server !== undefined && view.server.phaseWrites !== 'work';

  const onCheck = async () => {
    setCheck('running');
    try {
      await checkAgain();
      setCheck(undefined);
    } catch (error) {
      setCheck({ failed: describeError(error).sentence });
    }
  };

  return (
    <Alert severity="warning" title={t('access.cannot-publish', 'Nothing can be published here')}>
      <Stack direction="column" gap={1}>
        <div>{publish.because}</div>
        <div>
          <SignInLink />
        </div>
        {isServer && (
          <>
            <div>
              {t(
                'access.check.what',
                'A check stores an incident without dates and components, which no list and no page shows, and removes it at once.'
              )}
            </div>
            <div>
              <Button
                size="sm"
                variant="secondary"
                icon="sync"
                disabled={check === 'running'}
                onClick={() => void onCheck()}
              >
                {t('access.check.run', 'Check whether it stores incidents')}
              </Button>
            </div>
          </>
        )}
        {typeof check === 'object' && <div role="alert">{check.failed}</div>}
      </Stack>
    </Alert>
  );
}
