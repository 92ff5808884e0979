import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import type { Conflict } from '../../domain/maintenance/findConflicts';
import type { Component, Incident } from '../../domain/status/model';
import { asIs } from '../../words/asIs';
import { componentLabel } from '../form/componentLabel';
import { titleFor } from './maintenanceWords';
import { windowWords } from './windowWords';

/** What a conflict is, as a sentence. `timeZone` is the reader's. */
export function describeConflict(conflict: Conflict, components: readonly Component[], timeZone: string): string {
  const nameOf = (id: string) => {
    const component = components.find((candidate) => candidate.id === id);
    return component === undefined ? id : componentLabel(component, components);
  };
  const titleOf = (incident: Incident) => titleFor(incident, config.bootData.user.language ?? '');
  switch (conflict.kind) {
    case 'maintenance': {
      const { beganAt, endedAt } = conflict.incident;
      const title = titleOf(conflict.incident);
      const when = beganAt === null || endedAt === null ? '' : windowWords(beganAt, endedAt, timeZone);
      const names = conflict.components.map(nameOf).join(', ');
      return t('maintenance.conflict.maintenance', '{{names}}: “{{title}}” is planned at the same time ({{when}}).', {
        ...{ names, title, when },
        ...asIs,
      });
    }
    case 'incident':
      return t('maintenance.conflict.incident', '{{names}}: the incident “{{title}}” is open.', {
        names: conflict.components.map(nameOf).join(', '),
        title: titleOf(conflict.incident),
        ...asIs,
      });
    case 'zones': {
      const [a, b] = conflict.components.map(nameOf);
      return conflict.incident === undefined
        ? t('maintenance.conflict.zones', '{{a}} and {{b}} are both zones of {{service}}: nothing of it may be left.', {
            ...{ a, b, service: conflict.service },
            ...asIs,
          })
        : t(
            'maintenance.conflict.zones-other',
            '{{b}} is worked on at the same time (“{{title}}”), so that with {{a}} nothing of {{service}} may be left.',
            { ...{ a, b, service: conflict.service, title: titleOf(conflict.incident) }, ...asIs }
          );
    }
    case 'notice':
      return conflict.hours <= 0
        ? t('maintenance.conflict.begun', 'This begins at once: customers cannot prepare for it.')
        : t('maintenance.conflict.notice', 'Customers learn of it less than 24 hours ahead.');
  }
}
