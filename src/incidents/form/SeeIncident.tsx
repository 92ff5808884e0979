import React from 'react';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { LinkButton } from '@grafana/ui';
import { incidentUrl, publicIncidentUrl } from '../../routes';

interface Props {
  /** The incident's. */
  id: string;
  /** Where customers read; empty if unknown. */
  publicUrl: string;
}

/** To the incident that was just written, here and where customers read it. */
export function SeeIncident({ id, publicUrl }: Props) {
  const address = publicIncidentUrl(publicUrl, id);
  return (
    <>
      <LinkButton href={locationUtil.assureBaseUrl(incidentUrl(id))}>
        {t('draft.published.open', 'Open the incident')}
      </LinkButton>
      {address !== undefined && (
        <LinkButton variant="secondary" icon="external-link-alt" href={address} target="_blank" rel="noreferrer">
          {t('draft.published.public', 'See what customers see')}
        </LinkButton>
      )}
    </>
  );
}
