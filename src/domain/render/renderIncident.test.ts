import type { Incident, IncidentUpdate } from '../status/model';

import type { PageSettings, RenderContext } from './publicModel';
import { renderIncident } from './renderIncident';
import { renderIncidentPage } from './renderIncidentPage';
import { renderPage } from './renderPage';
import { toPublicIncident, type Vocabulary } from './toPublicIncident';
import { toPublicPage } from './toPublicPage';

const NOW = Date.parse('2026-05-10T12:00:00Z');
const HOSTILE = `</p><script>alert("x")</script><img src=x onerror='alert(1)'>{{7*7}}&lt;`;
const HOSTILE_ESCAPED =
  '&lt;/p&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;{{7*7}}&amp;lt;';

const vocabulary: Vocabulary = {
  components: [
    { id: 'c1', displayName: 'Block Storage', labels: { region: 'fra1', az: 'a' }, activelyAffectedBy: [] },
    { id: 'c2', displayName: 'Identity', labels: {}, activelyAffectedBy: [] },
  ],
  impactTypes: [{ id: 't1', displayName: 'Performance Degradation' }],
  severities: [
    { displayName: 'operational', value: 33 },
    { displayName: 'limited', value: 66 },
    { displayName: 'broken', value: 100 },
  ],
  phases: [
    { generation: 1, phases: ['Scheduled', 'Working on it', 'Done'] },
    { generation: 2, phases: ['New'] },
  ],
};

const incident = (over: Partial<Incident> = {}): Incident => ({
  id: '0d0e1f2a-0000-4000-8000-000000000001',
  displayName: 'Volumes are slow',
  description: 'A disk failed.\n\nIt is being replaced.',
  beganAt: '2026-05-10T08:00:00Z',
  endedAt: null,
  phase: { generation: 1, order: 1 },
  affects: [{ reference: 'c1', type: 't1', severity: 50 }],
  updates: [0, 1],
  ...over,
});

const updates: IncidentUpdate[] = [
  { order: 0, displayName: 'First', description: 'We look.', createdAt: '2026-05-10T09:00:00Z' },
  { order: 1, displayName: 'Second', description: 'line one\nline two', createdAt: '2026-05-10T10:00:00Z' },
];

const english: RenderContext = { language: 'en', timeZone: 'UTC', basePath: '' };
const settings: PageSettings = { title: 'Example Cloud', groupBy: ['region', 'az'] };
const assets = { style: '/a.css', script: '/a.js' };

const pageOf = (incidents: Incident[], context = english, now = NOW, all: IncidentUpdate[] = []) =>
  renderPage(
    toPublicPage(
      { ...vocabulary, incidents, updates: Object.fromEntries(incidents.map(({ id }) => [id, all])) },
      now,
      context.timeZone,
      '2026-05-10T11:00:00Z'
    ),
    settings,
    assets,
    context
  );

describe('an incident as customers read it', () => {
  it('says what, how bad, since when, and the newest message first', () => {
    const html = renderIncident(toPublicIncident(incident(), updates, vocabulary, NOW), english);
    const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toBe(
      ' Incident Working on it Volumes are slow Began 10 May 2026, 08:00 UTC Block Storage limited&nbsp;· Performance Degradation ' +
        'A disk failed. It is being replaced. Second 10 May 2026, 10:00 UTC line one line two First 10 May 2026, 09:00 UTC We look. '
    );
  });

  it('speaks German and the configured time zone, summer time included', () => {
    const german: RenderContext = { language: 'de', timeZone: 'Europe/Berlin', basePath: '' };
    const over = incident({ endedAt: '2026-05-10T09:30:00Z', phase: { generation: 1, order: 2 } });
    const html = renderIncident(toPublicIncident(over, [], vocabulary, NOW), german);
    for (const words of [
      'Störung',
      'Erledigt',
      '10. Mai 2026, 10:00 Uhr UTC+2',
      'Dauer 1 Std. 30 Min.',
      'eingeschränkt',
    ]) {
      expect(html).toContain(words);
    }
  });

  it('takes the phase from the generation it was chosen in', () => {
    expect(toPublicIncident(incident({ phase: { generation: 2, order: 0 } }), [], vocabulary, NOW).phase).toBe('New');
  });

  it.each([
    ['planned', { beganAt: '2026-05-11T08:00:00Z', endedAt: '2026-05-11T09:00:00Z' }],
    ['active', { beganAt: '2026-05-10T08:00:00Z', endedAt: '2026-05-10T13:00:00Z' }],
    ['ended', { beganAt: '2026-05-09T08:00:00Z', endedAt: '2026-05-09T09:00:00Z' }],
  ])('knows that it is %s', (state, times) => {
    expect(toPublicIncident(incident(times), [], vocabulary, NOW).state).toBe(state);
  });

  it('stands in the page and on its own page byte for byte as the preview shows it', () => {
    for (const context of [english, { language: 'de', timeZone: 'Europe/Berlin', basePath: '/status' } as const]) {
      const view = toPublicIncident(incident(), updates, vocabulary, NOW);
      const preview = renderIncident(view, context);
      expect(pageOf([incident()], context, NOW, updates)).toContain(preview);
      expect(renderIncidentPage(view, settings, assets, context)).toContain(preview);
    }
  });

  it('shows a draft without an id and without a link', () => {
    const { id: _id, updates: _updates, ...draft } = incident();
    const html = renderIncident(toPublicIncident(draft, [], vocabulary, NOW), english);
    expect(html).toContain('<h3 class="ls-title">Volumes are slow</h3>');
    expect(html).not.toContain('href');
  });

  it('lets nothing out that is not on the list', () => {
    const withSecrets = {
      ...incident(),
      author: 'olga@example.org',
      alerts: [{ instance: 'osd-17' }],
      labels: { host: 'stor1' },
    };
    const updateWithSecrets = {
      ...updates[0],
      order: 0,
      displayName: '',
      description: '',
      createdAt: '2026-05-10T09:00:00Z',
      author: 'olga',
    };
    const view = toPublicIncident(withSecrets, [updateWithSecrets], vocabulary, NOW);
    expect(JSON.stringify(view)).not.toMatch(/olga|osd-17|stor1/);
    expect(Object.keys(view).sort()).toEqual(
      'amendments beganAt endedAt id impacts isRetracted kind phase postmortem state text title tone updates'.split(' ')
    );
  });

  it('leaves out an impact whose component does not exist any more', () => {
    const affects = [{ reference: 'gone', type: 't1', severity: 90 }];
    expect(toPublicIncident(incident({ affects }), [], vocabulary, NOW)).toMatchObject({
      impacts: [],
      tone: 'unknown',
    });
  });
});

describe('hostile content', () => {
  it('is text in every field of incident and page', () => {
    const hostile = {
      components: [{ id: 'c1', displayName: HOSTILE, labels: { region: HOSTILE }, activelyAffectedBy: [] }],
      impactTypes: [{ id: 't1', displayName: HOSTILE }],
      severities: [{ displayName: HOSTILE, value: 100 }],
      phases: [{ generation: 1, phases: [HOSTILE, HOSTILE] }],
    };
    const bad = incident({ displayName: HOSTILE, description: HOSTILE });
    const snapshot = {
      ...hostile,
      incidents: [bad, incident({ id: 'x', displayName: HOSTILE, endedAt: '2026-05-10T09:00:00Z' })],
      updates: {
        [bad.id]: [{ order: 0, displayName: HOSTILE, description: HOSTILE, createdAt: '2026-05-10T09:00:00Z' }],
      },
    };
    const page = renderPage(
      toPublicPage(snapshot, NOW, 'UTC', '2026-05-10T11:00:00Z'),
      {
        title: HOSTILE,
        groupBy: ['region'],
        about: { en: HOSTILE, de: '' },
        links: { en: [{ text: HOSTILE, href: '/"onclick="x' }], de: [] },
      },
      assets,
      english
    );
    const document = new DOMParser().parseFromString(page, 'text/html');
    expect(document.querySelectorAll('script').length).toBe(1);
    expect(document.querySelectorAll('img').length).toBe(0);
    const attributes = Array.from(document.querySelectorAll('*')).flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
    expect(document.querySelector('.ls-title')?.textContent).toBe(HOSTILE);
    expect(page).toContain(HOSTILE_ESCAPED);
  });
});

describe('the page as a whole', () => {
  const sentence = (incidents: Incident[], context = english) =>
    new DOMParser().parseFromString(pageOf(incidents, context), 'text/html').querySelector('.ls-banner h2')
      ?.textContent;
  const impact = (severity: number, reference = 'c1') => ({ reference, type: 't1', severity });
  const both = [impact(50), impact(90, 'c2')];

  it.each([
    ['nothing', [], 'All services are operational.', 'Alle Dienste sind in Betrieb.'],
    ['one limited', [incident()], 'Block Storage is limited.', 'Block Storage ist eingeschränkt.'],
    ['one broken', [incident({ affects: [impact(90)] })], 'Block Storage is disrupted.', 'Block Storage ist gestört.'],
    ['two', [incident({ affects: both })], '2 of 2 services are affected.', '2 von 2 Diensten sind betroffen.'],
    [
      'only watched',
      [incident({ affects: [impact(10)] })],
      'All services are operational. We are watching an incident.',
      'Alle Dienste sind in Betrieb. Wir beobachten einen Vorfall.',
    ],
    [
      'a running maintenance',
      [incident({ affects: [impact(0)], endedAt: '2026-05-10T14:00:00Z' })],
      'Planned maintenance is in progress.',
      'Geplante Wartungsarbeiten laufen.',
    ],
    [
      'a planned one',
      [incident({ affects: [impact(0)], beganAt: '2026-05-11T08:00:00Z', endedAt: '2026-05-11T14:00:00Z' })],
      'All services are operational.',
      'Alle Dienste sind in Betrieb.',
    ],
  ])('says in one sentence: %s', (_name, incidents, en, de) => {
    expect(sentence(incidents)).toBe(en);
    expect(sentence(incidents, { ...english, language: 'de' })).toBe(de);
  });

  it('groups components by labels, those without first', () => {
    const document = new DOMParser().parseFromString(pageOf([]), 'text/html');
    const shown = Array.from(document.querySelectorAll('.ls-group, .ls-name')).map((element) => element.textContent);
    expect(shown).toEqual(['All locations', 'Identity', 'Region fra1', 'Availability zone a', 'Block Storage']);
  });

  it('shows the newest ten of the past as cards and leads to the others', () => {
    const past = Array.from({ length: 30 }, (_, index) => {
      const day = `2026-04-${String(index + 1).padStart(2, '0')}`;
      return incident({
        id: `i${index}`,
        beganAt: `${day}T08:00:00Z`,
        endedAt: `${day}T09:00:00Z`,
        displayName: `Past ${index}`,
      });
    });
    const document = new DOMParser().parseFromString(pageOf(past), 'text/html');
    expect(document.querySelectorAll('.ls-incident').length).toBe(10);
    expect(document.querySelector('.ls-incident .ls-title')?.textContent).toBe('Past 29');
    const lines = Array.from(document.querySelectorAll('.ls-line a'));
    expect(lines.map((line) => line.getAttribute('href'))).toEqual(
      Array.from({ length: 20 }, (_, index) => 19 - index).map((index) => `/en/incidents/i${index}`)
    );
  });

  it('refreshes itself without JavaScript and runs none inline', () => {
    const page = pageOf([incident()]);
    expect(page).toContain('<noscript><meta http-equiv="refresh" content="20"></noscript>');
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(page).not.toMatch(/\sstyle=/);
    expect(page).not.toMatch(/(src|href)="https?:/);
  });

  it('stays small with a hundred open incidents that have much to say', () => {
    const text = 'A sentence of about sixty characters for those who read it. '.repeat(40);
    const open = Array.from({ length: 100 }, (_, index) => incident({ id: `i${index}`, description: text }));
    const many = Array.from({ length: 20 }, (_, order) => ({
      order,
      displayName: `Update ${order}`,
      description: text,
      createdAt: `2026-05-10T09:${String(order).padStart(2, '0')}:00Z`,
    }));
    const page = pageOf(open, english, NOW, many);
    expect(page.length).toBeLessThan(130_000);
    const document = new DOMParser().parseFromString(page, 'text/html');
    expect(document.querySelectorAll('.ls-incident')).toHaveLength(10);
    expect(document.querySelectorAll('.ls-line a')).toHaveLength(90);
    const first = document.querySelector('.ls-incident');
    const shown = Array.from(first?.querySelectorAll('.ls-update-head b') ?? []).map((each) => each.textContent);
    expect(shown).toEqual(['Update 19', 'Update 18', 'Update 17']);
    expect(first?.querySelector('.ls-updates + .ls-more')?.textContent).toBe('17 earlier updates');
  });

  it('a component may stand in several places, and is counted once', () => {
    const [storage, identity] = vocabulary.components;
    const page = renderPage(
      toPublicPage(
        {
          ...vocabulary,
          components: [
            { id: 'c1', displayName: 'Block Storage', labels: { region: 'east, west' }, activelyAffectedBy: [] },
            ...(storage && identity ? [identity] : []),
          ],
          incidents: [incident()],
          updates: {},
        },
        NOW,
        'UTC',
        '2026-05-10T11:00:00Z'
      ),
      settings,
      assets,
      english
    );
    const document = new DOMParser().parseFromString(page, 'text/html');
    const shown = Array.from(document.querySelectorAll('.ls-group, .ls-name'), (element) => element.textContent);
    expect(shown).toEqual([
      'All locations',
      'Identity',
      'Region east',
      'Block Storage',
      'Region west',
      'Block Storage',
    ]);
    expect(document.querySelector('.ls-banner h2')?.textContent).toBe('Block Storage is limited.');
  });
});

describe('what was only flagged', () => {
  const titleOfFlag = (affects: Incident['affects'], displayName = ' ') =>
    new DOMParser()
      .parseFromString(
        renderIncident(
          toPublicIncident(incident({ displayName, description: '', affects }), [], vocabulary, NOW),
          english
        ),
        'text/html'
      )
      .querySelector('.ls-title')?.textContent;
  const impact = (reference: string, severity: number) => ({ reference, type: 't1', severity });

  it.each<[Incident['affects'], string]>([
    [[impact('c1', 50)], 'Block Storage is limited'],
    [[impact('c1', 100), impact('c2', 50)], 'Block Storage, Identity: disrupted'],
    [[impact('c1', 0)], 'Block Storage: maintenance'],
    [[], 'Incident'],
  ])('says what is the matter: %j', (affects, title) => {
    expect(titleOfFlag(affects)).toBe(title);
  });
});

describe('what was corrected and retracted', () => {
  const amendments: Incident['amendments'] = [
    { kind: 'correction', note: 'Not **all** volumes.', at: '2026-05-10T10:30:00Z' },
    { kind: 'correction', update: 0, note: 'A typing error.', at: '2026-05-10T10:40:00Z' },
    { kind: 'retraction', update: 1, note: 'Wrong incident.', at: '2026-05-10T10:50:00Z' },
  ];
  const show = (over: Partial<Incident>) =>
    renderIncident(toPublicIncident(incident(over), updates, vocabulary, NOW), {
      ...english,
      timeZone: 'Europe/Berlin',
    });

  it('says so where it stands, and the words of a retracted update are gone', () => {
    const html = show({ amendments });
    expect(html).toContain(
      '<b>Corrected</b> <time datetime="2026-05-10T10:30:00Z">10 May 2026, 12:30 UTC+2 (10:30 UTC)</time>: Not **all** volumes.'
    );
    expect(html).toContain('A typing error.');
    expect(html).toContain('Wrong incident.');
    expect(html).toContain('We look.');
    expect(html).not.toMatch(/Second|line one/);
  });

  it('of a retracted incident only the title is left, struck through', () => {
    const html = show({ amendments: [{ kind: 'retraction', note: 'A false alarm.', at: '2026-05-10T10:50:00Z' }] });
    expect(html).toContain('<s>Volumes are slow</s>');
    expect(html).toContain('A false alarm.');
    expect(html).not.toMatch(/A disk failed|We look|Second/);
  });
});
