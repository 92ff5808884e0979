import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button } from '@grafana/ui';
import type { MappingRule } from '../../domain/mapping/model';
import type { RulesHome } from '../../incidents/rules/rulesHome';
import { asIs } from '../../words/asIs';

interface Props {
  rules: readonly MappingRule[];
  home: RulesHome;
}

/** Says that the rules are saved, and what that changes for customers. */
export function SavedNotice({ rules, home }: Props) {
  const automatic = rules.filter(({ publish }) => publish !== undefined).map(({ id }) => id);
  return (
    <Alert
      severity="success"
      role="status"
      title={t('mapping.saved.title', 'Saved: drafts follow these rules from now on')}
    >
      <div>
        {automatic.length === 0
          ? t('mapping.saved.customers', 'Customers see nothing of it until somebody publishes a draft.')
          : t(
              'mapping.saved.automatic',
              'Customers see nothing of it now. When their alerts fire, {{rules}} publish without anybody having looked.',
              { rules: automatic.join(', '), ...asIs }
            )}
      </div>
      {home.kind === 'settings' && (
        <Button size="sm" variant="secondary" icon="sync" onClick={() => window.location.reload()}>
          {t('mapping.saved.reload', 'Reload, so that this browser follows them too')}
        </Button>
      )}
    </Alert>
  );
}
