import type { Alert } from '../../domain/alerts/model';
import type { MappingDocument } from '../../domain/mapping/model';
import type { StatusSnapshot } from '../../domain/status/model';
import { draftFromAlert } from './draftFromAlert';

const SNAPSHOT: StatusSnapshot = {
  components: [{ id: 'c', displayName: 'Volumes', labels: {}, activelyAffectedBy: [] }],
  impactTypes: [{ id: 't', displayName: 'Performance' }],
  severities: [],
  phases: [{ generation: 1, phases: ['Scheduled', 'Investigating', 'Resolved'] }],
  incidents: [],
  updates: {},
};

const DOCUMENT: MappingDocument = {
  version: 1,
  rules: [
    {
      id: 'r',
      match: [{ label: 'alertname', op: '=', value: 'A' }],
      component: { displayName: 'Volumes' },
      impactType: 'Performance',
      severity: 50,
      title: { en: 'Own', de: '' },
      text: { en: '', de: 'Eigener' },
    },
  ],
};

it('fills what a rule has no words for with the ready text of its impact, as the server does', () => {
  // Only what a draft is made of.
  const alert: unknown = { key: 'k', name: 'A', labels: { alertname: 'A' }, startsAt: '2026-05-01T06:00:00Z' };
  const { draft, proposal } = draftFromAlert(alert as Alert, DOCUMENT, SNAPSHOT);

  expect(draft.title).toEqual({ en: 'Own', de: 'Langsame Antworten von Volumes' });
  expect(draft.text.de).toBe('Eigener');
  expect(draft.text.en).toMatch(/operations of Volumes take longer/);
  expect(proposal.component.value).toBe('c');
});
