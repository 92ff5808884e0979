import React from 'react';
import { t } from '@grafana/i18n';
import { config, PluginPage } from '@grafana/runtime';
import { EmptyState, LinkButton, Text } from '@grafana/ui';
import { CONFIG_WRITE } from '../permissions';
import { testIds } from '../testIds';

/** In place of a page that somebody may not open: why, and who can change that. `action`: what Grafana must let them do. */
export function Forbidden({ action }: { action: string }) {
  const role = action === CONFIG_WRITE ? 'Leitstand administrator' : 'Leitstand reader';
  return (
    <PluginPage pageNav={{ text: t('forbidden.title', 'Not for you') }}>
      <div data-testid={testIds.app.forbidden}>
        <EmptyState
          variant="not-found"
          hideImage
          message={t('forbidden.message', 'You may not open this page')}
          button={
            <LinkButton href={`${config.appSubUrl}/`} variant="secondary">
              {t('forbidden.home', 'To the start page of Grafana')}
            </LinkButton>
          }
        >
          <Text>
            {t('forbidden.why', 'An administrator of this Grafana can give you the role “{{role}}”.', { role })}
          </Text>
        </EmptyState>
      </div>
    </PluginPage>
  );
}
