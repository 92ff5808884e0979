import { config } from '@grafana/runtime';
import type { ErrorCode } from '../domain/errors/leitstandError';

const ENGLISH = {
  noAddress: 'The address of the status page API is missing.',
  failed: 'The status page could not be read.',
  errors: {
    'server-unreachable':
      'Grafana reached no status page server. Is the address of the API right, and can the Grafana server (not only your browser) reach it?',
    'session-ended': 'Your session in Grafana has ended. Sign in again.',
    'token-missing':
      'The server wants a token for reading. Reads of an SCS status page are anonymous: check the gateway before it.',
    'token-refused':
      'The server refused the token that Grafana forwarded. Its issuer, audience or keys do not fit: compare with the identity provider Grafana uses.',
    forbidden: 'The server forbids reading.',
    'not-found': 'A server answers, but there is no status page API at this address. Is a path missing, such as /api?',
    'bad-answer': 'Something answers at this address, but not as an SCS Status Page API.',
    'server-failed': 'The status page server failed. Its log says why.',
  } as Partial<Record<ErrorCode, string>>,
  readsRefused:
    'The gateway before the status page refuses reads that carry a token, though it takes the token for writes, as stock SCS gateways do. Add a second data source of this type with the same address and without “Forward OAuth identity”, and name it in the configuration of Leitstand as the one to read by. This one then stays for writing.',
  readsMayBeRefused:
    'If the gateway refuses every read that carries a token, as stock SCS gateways do: add a second data source with the same address and without “Forward OAuth identity”, and name it in the configuration of Leitstand as the one to read by.',
  anonymousWorks: 'The public address answers reads without a token.',
  answers: (count: number) => `The status page answers with ${count === 1 ? '1 component' : `${count} components`}.`,
  leitstand: (version: string, features: string) => `It is a Leitstand server, version ${version}, with: ${features}.`,
  reference: (version: string) =>
    `It is version ${version} of the SCS reference server: drafts stay in Grafana, and what only a Leitstand server can do is switched off.`,
  other:
    'It speaks the SCS Status Page API and is no Leitstand server: drafts stay in Grafana, and what only that can do is switched off.',
  v101: 'As released, this version refuses every incident with a phase: publishing needs its column phases.name made nullable.',
  nobodyPublishes: 'Without forwarding of the OAuth identity nobody can publish through it.',
  unsaid: 'It does not say who you are to it: whether you may publish shows when you try.',
  noToken: 'No token of yours arrived there: sign in to Grafana through its identity provider to publish.',
  mayPublish: (name: string) => `${name} may publish.`,
  mayDraft: (name: string) => `${name} may draft, and not publish: the role publisher is missing.`,
  mayRead: (name: string) =>
    `${name} may read only: the server gave no role that writes. Its configuration says which claim brings one.`,
  you: 'You',
};

const GERMAN: typeof ENGLISH = {
  noAddress: 'Die Adresse der API der Statusseite fehlt.',
  failed: 'Die Statusseite ließ sich nicht lesen.',
  errors: {
    'server-unreachable':
      'Grafana erreichte keinen Server einer Statusseite. Stimmt die Adresse der API, und erreicht der Grafana-Server (nicht nur Ihr Browser) sie?',
    'session-ended': 'Ihre Sitzung in Grafana ist beendet. Melden Sie sich neu an.',
    'token-missing':
      'Der Server verlangt zum Lesen ein Token. Eine SCS-Statusseite wird anonym gelesen: Prüfen Sie das Gateway davor.',
    'token-refused':
      'Der Server wies das Token ab, das Grafana weiterreichte. Aussteller, Audience oder Schlüssel passen nicht: Vergleichen Sie mit dem Anbieter, bei dem Grafana anmeldet.',
    forbidden: 'Der Server verbietet das Lesen.',
    'not-found':
      'Ein Server antwortet, aber unter dieser Adresse ist keine API einer Statusseite. Fehlt ein Pfad wie /api?',
    'bad-answer': 'Unter dieser Adresse antwortet etwas, aber nicht als SCS Status Page API.',
    'server-failed': 'Der Server der Statusseite ist gescheitert. Sein Protokoll sagt, woran.',
  },
  readsRefused:
    'Das Gateway vor der Statusseite weist Lesezugriffe mit Token ab, obwohl es das Token zum Schreiben annimmt, wie unveränderte SCS-Gateways. Legen Sie eine zweite Datenquelle dieses Typs mit derselben Adresse und ohne „OAuth-Identität weiterreichen“ an, und nennen Sie sie in der Konfiguration von Leitstand als die zum Lesen. Diese hier bleibt zum Schreiben.',
  readsMayBeRefused:
    'Falls das Gateway jeden Lesezugriff mit Token abweist, wie unveränderte SCS-Gateways: Legen Sie eine zweite Datenquelle mit derselben Adresse und ohne „OAuth-Identität weiterreichen“ an, und nennen Sie sie in der Konfiguration von Leitstand als die zum Lesen.',
  anonymousWorks: 'Unter der öffentlichen Adresse gelingt das Lesen ohne Token.',
  answers: (count: number) => `Die Statusseite antwortet mit ${count === 1 ? '1 Komponente' : `${count} Komponenten`}.`,
  leitstand: (version: string, features: string) =>
    `Es ist ein Leitstand-Server, Version ${version}, mit: ${features}.`,
  reference: (version: string) =>
    `Es ist Version ${version} des SCS-Referenzservers: Entwürfe bleiben in Grafana, und was nur ein Leitstand-Server kann, ist abgeschaltet.`,
  other:
    'Er spricht die SCS Status Page API und ist kein Leitstand-Server: Entwürfe bleiben in Grafana, und was nur dieser kann, ist abgeschaltet.',
  v101: 'Wie ausgeliefert weist diese Version jede Störung mit Phase ab: Zum Veröffentlichen muss die Spalte phases.name leer sein dürfen.',
  nobodyPublishes: 'Ohne Weiterreichen der OAuth-Identität kann hierüber niemand veröffentlichen.',
  unsaid: 'Er sagt nicht, wer Sie für ihn sind: Ob Sie veröffentlichen dürfen, zeigt sich beim Versuch.',
  noToken:
    'Von Ihnen kam dort kein Token an: Melden Sie sich bei Grafana über den Identitätsanbieter an, um zu veröffentlichen.',
  mayPublish: (name: string) => `${name} darf veröffentlichen.`,
  mayDraft: (name: string) => `${name} darf entwerfen, aber nicht veröffentlichen: Die Rolle publisher fehlt.`,
  mayRead: (name: string) =>
    `${name} darf nur lesen: Der Server gab keine Rolle, die schreibt. Seine Konfiguration sagt, welcher Claim eine bringt.`,
  you: 'Dieses Konto',
};

/** What the test of the connection says; German for those who have set Grafana to German. */
export const connectionWords = (): typeof ENGLISH =>
  config.bootData?.user?.language?.toLowerCase().startsWith('de') ? GERMAN : ENGLISH;
