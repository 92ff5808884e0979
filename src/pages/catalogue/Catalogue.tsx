import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, LoadingPlaceholder, Text } from '@grafana/ui';
import { useCan } from '../../incidents/access/useCan';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import { describeRefusal } from '../../incidents/messages/describeRefusal';
import { describeAdminRefusal } from '../../incidents/rules/describeAdminRefusal';
import { useAdminAccess } from '../../incidents/rules/useAdminAccess';
import { asIs } from '../../words/asIs';
import { ComponentsSection } from './ComponentsSection';
import { ImpactTypesSection } from './ImpactTypesSection';
import { PhasesSection } from './PhasesSection';
import { ProposedComponents } from './ProposedComponents';
import { SeveritiesSection } from './SeveritiesSection';
import { useCatalogue } from './useCatalogue';

/** What the status page is made of, to read for everybody and to change for its administrators. */
export function Catalogue() {
  const { state, content, client, error, refresh } = useCatalogue();
  const access = useAdminAccess();
  const retirement = useCan('retire');

  if (state === 'unconfigured') {
    return <Alert severity="info" title={describeRefusal('unconfigured')} />;
  }
  if (state === 'loading') {
    return <LoadingPlaceholder text={t('catalogue.loading', 'Reading the catalogue…')} />;
  }
  const failure = error !== undefined && (
    <ErrorNotice
      title={t('catalogue.read-failed', 'The catalogue could not be read')}
      error={error}
      onRetry={() => void refresh()}
    />
  );
  if (content === undefined) {
    return failure;
  }
  const { file, isBinding } = content.provisioned;
  const section = { content, client, may: access.may, retirement, onWritten: refresh };
  return (
    <div>
      {failure}
      {!access.may && <Alert severity="info" title={describeAdminRefusal(access.because)} />}
      {access.may && !retirement.may && <Text color="secondary">{retirement.because}</Text>}
      {isBinding && file !== undefined && (
        <Alert
          severity="info"
          title={t(
            'catalogue.binding',
            'What {{file}} provides can only be read here: the server takes it from there at each start',
            {
              file,
              ...asIs,
            }
          )}
        />
      )}
      {!isBinding && file !== undefined && (
        <Text color="secondary">
          {t('catalogue.seeded', 'This catalogue began as {{file}}; since then it lives here.', { file, ...asIs })}
        </Text>
      )}
      <ComponentsSection {...section} proposal={<ProposedComponents {...section} />} />
      <ImpactTypesSection {...section} />
      <SeveritiesSection {...section} />
      <PhasesSection {...section} />
    </div>
  );
}
