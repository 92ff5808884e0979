import React, { useEffect, useState } from 'react';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { Alert } from '@grafana/ui';
import { grafanaRequest } from '../../polling/grafanaRequest';
import { useSettings } from '../../settings/useSettings';
import { testIds } from '../../testIds';
import { judgeAccess, parseOrgUsers, type AccessFindings } from './readAccess';

type Access = { state: 'reading' | 'forbidden' } | { state: 'known'; findings: AccessFindings };

/** Who can see what he should not, asked as the signed-in user: most of it only administrators may know. */
export function AccessNotices() {
  const access = useAccess();
  const { tenantsDatasource, prometheusDatasource } = useSettings();
  const sentences = [
    ...(config.anonymousEnabled
      ? [
          t(
            'coverage.access.anonymous',
            'Anonymous access is switched on: whoever reaches this Grafana can query its data sources. Switch off [auth.anonymous].'
          ),
        ]
      : []),
    ...(tenantsDatasource !== '' && tenantsDatasource === prometheusDatasource
      ? [
          t(
            'coverage.access.sameSource',
            'Customers’ metrics are read from the operators’ data source: everybody who may query one may query the other.'
          ),
        ]
      : []),
    ...(access.state === 'known' ? editorSentences(access.findings) : []),
  ];
  return (
    <div data-testid={testIds.coverage.access}>
      {sentences.length > 0 && (
        <Alert severity="warning" title={t('coverage.access.title', 'Who may see and write')}>
          <ul style={{ margin: 0, paddingLeft: 16 }}>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Alert>
      )}
      {access.state === 'forbidden' && (
        <p style={{ margin: 0 }}>
          {t('coverage.access.forbidden', 'Who is an editor here, only administrators of the organisation can see.')}
        </p>
      )}
    </div>
  );
}

function editorSentences({ byHand, idle }: AccessFindings): string[] {
  const list = (logins: readonly string[]) => logins.slice(0, 10).join(', ') + (logins.length > 10 ? ' …' : '');
  const raw = { interpolation: { escapeValue: false } };
  return [
    ...(byHand.length > 0
      ? [
          t(
            'coverage.access.byHand',
            'Editors whose role was given by hand, not by the login provider: {{logins}}. Editors write incidents; should they be viewers?',
            { logins: list(byHand), ...raw }
          ),
        ]
      : []),
    ...(idle.length > 0
      ? [
          t(
            'coverage.access.idle',
            'Editors who have not been here for a quarter of a year: {{logins}}. Make them viewers.',
            { logins: list(idle), ...raw }
          ),
        ]
      : []),
  ];
}

function useAccess(): Access {
  const [access, setAccess] = useState<Access>({ state: 'reading' });
  useEffect(() => {
    let isGone = false;
    const show = (next: Access) => !isGone && setAccess(next);
    grafanaRequest({ method: 'GET', path: '/api/org/users' })
      .then(({ status, body }) =>
        status === 200
          ? show({ state: 'known', findings: judgeAccess(parseOrgUsers(body), Date.now()) })
          : show({ state: 'forbidden' })
      )
      .catch(() => show({ state: 'forbidden' }));
    return () => {
      isGone = true;
    };
  }, []);
  return access;
}
