import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Text } from '@grafana/ui';
import type { KeptRules, RulesHome } from '../../incidents/rules/rulesHome';
import { asIs } from '../../words/asIs';

interface Props {
  home: RulesHome;
  kept: KeptRules;
}

/** Where these rules live, and whether a file decides about them. */
export function HomeSentence({ home, kept }: Props) {
  const file = { file: kept.file ?? t('mapping.home.a-file', 'a file'), ...asIs };
  if (kept.isOfFile) {
    return (
      <Alert
        severity="info"
        title={t('mapping.home.of-file', 'These rules come from {{file}} and are changed there', file)}
      >
        {t(
          'mapping.home.of-file-meaning',
          'The status page server takes them from it at each start. Here they can be read.'
        )}
      </Alert>
    );
  }
  if (home.kind === 'settings') {
    return (
      <Text color="secondary">
        {t(
          'mapping.home.settings',
          'This status page keeps no rules: they live in the settings of Leitstand, and only people’s browsers follow them.'
        )}
      </Text>
    );
  }
  return (
    <Text color="secondary">
      {t(
        'mapping.home.server',
        'These rules live on the status page server: people and the server itself follow the same.'
      )}{' '}
      {kept.file !== undefined && t('mapping.home.seeded', 'They began as {{file}}.', file)}
    </Text>
  );
}
