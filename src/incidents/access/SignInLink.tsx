import React from 'react';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { LinkButton } from '@grafana/ui';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';

/** The way to a session of the login provider, for who has none; nothing for others. In another tab: what was typed stays. */
export function SignInLink() {
  const { view } = useStatusSnapshot();
  if (view?.me === undefined || view.me.authenticated) {
    return null;
  }
  // The login page itself leads who is signed in, by whatever way, straight back.
  const [provider] = Object.keys(config.oauth ?? {});
  return (
    <LinkButton
      size="sm"
      icon="signin"
      href={`${config.appSubUrl}/login${provider === undefined ? '' : `/${provider}`}`}
      target="_blank"
      rel="noreferrer"
    >
      {t('access.sign-in', 'Sign in through the login provider')}
    </LinkButton>
  );
}
