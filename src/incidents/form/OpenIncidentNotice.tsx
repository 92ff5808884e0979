import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button } from '@grafana/ui';
import type { Incident } from '../../domain/status/model';
import { asIs } from '../../words/asIs';
import { titleForUser } from '../messages/inUserLanguage';

interface Props {
  incident: Incident;
  /** Whether this very alert is part of it already, or only the component is the same. */
  isSameAlert: boolean;
  onAdd(): void;
}

/** An incident about the same is open: it may be the better place for what is written here. */
export function OpenIncidentNotice({ incident, isSameAlert, onAdd }: Props) {
  const title = titleForUser(incident);
  return (
    <Alert
      severity={isSameAlert ? 'warning' : 'info'}
      title={
        isSameAlert
          ? t('draft.already.title', 'Already published as “{{title}}”', { title, ...asIs })
          : t('draft.already.component', 'An incident about this component is open: “{{title}}”', { title, ...asIs })
      }
    >
      {t('draft.already.why', 'Customers follow one incident more easily than two about the same.')}{' '}
      <Button type="button" size="sm" variant={isSameAlert ? 'primary' : 'secondary'} onClick={onAdd}>
        {t('draft.add-to.button', 'Add to “{{title}}”', { title, ...asIs })}
      </Button>
    </Alert>
  );
}
