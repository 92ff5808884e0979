import type { ReadyText } from './readyText';

/**
 * Fifteen ready texts. Components stand where their number changes no other word, in both languages;
 * nothing promises a time, names a cause that nobody has found, or says how customers should feel.
 */
export const READY_TEXTS: readonly ReadyText[] = [
  {
    id: 'any-investigating',
    impact: 'any',
    phase: 'investigating',
    name: { en: 'Problem, cause unknown', de: 'Störung, Ursache unbekannt' },
    title: { en: 'Problem with {{components}}', de: 'Störung bei {{components}}' },
    text: {
      en: 'Since {{since}} we see a problem with {{components}}. We are investigating it and will post an update as soon as we know more.',
      de: 'Seit {{since}} beobachten wir eine Störung bei {{components}}. Wir untersuchen sie und berichten hier, sobald wir mehr wissen.',
    },
  },
  {
    id: 'performance-investigating',
    impact: 'performance',
    phase: 'investigating',
    name: { en: 'Slower than usual', de: 'Langsamer als gewohnt' },
    title: { en: 'Slow responses of {{components}}', de: 'Langsame Antworten von {{components}}' },
    text: {
      en: 'Since {{since}} operations of {{components}} take longer than usual. They are completed, but you may have to wait. We are looking for the cause.',
      de: 'Seit {{since}} dauern Vorgänge bei {{components}} länger als gewohnt. Sie werden ausgeführt, aber mit Verzögerung. Wir suchen die Ursache.',
    },
  },
  {
    id: 'connectivity-investigating',
    impact: 'connectivity',
    phase: 'investigating',
    name: { en: 'Connections fail', de: 'Verbindungen brechen ab' },
    title: { en: 'Connection problems: {{components}}', de: 'Verbindungsprobleme: {{components}}' },
    text: {
      en: 'Since {{since}} connections through {{components}} in {{region}} may be interrupted or not be established. We are working on it.',
      de: 'Seit {{since}} können Verbindungen über {{components}} in {{region}} abbrechen oder nicht zustande kommen. Wir arbeiten daran.',
    },
  },
  {
    id: 'api-investigating',
    impact: 'api',
    phase: 'investigating',
    name: { en: 'API unavailable', de: 'API nicht erreichbar' },
    title: { en: 'Requests to {{components}} fail', de: 'Anfragen an {{components}} schlagen fehl' },
    text: {
      en: 'Since {{since}} requests to {{components}} fail or are not answered. What is already running is not affected as far as we know. We are working on it.',
      de: 'Seit {{since}} schlagen Anfragen an {{components}} fehl oder werden nicht beantwortet. Was bereits läuft, ist nach unserem Kenntnisstand nicht betroffen. Wir arbeiten daran.',
    },
  },
  {
    id: 'storage-investigating',
    impact: 'storage',
    phase: 'investigating',
    name: { en: 'Storage: slow or blocked', de: 'Speicher: langsam oder blockiert' },
    title: {
      en: 'Delayed reads and writes: {{components}}',
      de: 'Verzögerte Schreib- und Lesezugriffe: {{components}}',
    },
    text: {
      en: 'Since {{since}} reads and writes of {{components}} are delayed, some may be blocked. Stored data is not affected as far as we know. We are working on it.',
      de: 'Seit {{since}} sind Schreib- und Lesezugriffe bei {{components}} verzögert, einzelne können blockiert sein. Gespeicherte Daten sind nach unserem Kenntnisstand nicht betroffen. Wir arbeiten daran.',
    },
  },
  {
    id: 'redundancy-identified',
    impact: 'redundancy',
    phase: 'identified',
    name: { en: 'Less redundancy, nothing noticeable', de: 'Weniger Redundanz, nichts spürbar' },
    title: { en: 'Reduced redundancy: {{components}}', de: 'Verringerte Redundanz: {{components}}' },
    text: {
      en: 'Since {{since}} {{components}} can rely on fewer spare parts than usual. You should not notice anything. Full redundancy is being restored.',
      de: 'Seit {{since}} ist die Redundanz bei {{components}} verringert. Für Sie sollte nichts davon spürbar sein. Die volle Redundanz wird wiederhergestellt.',
    },
  },
  {
    id: 'instances-identified',
    impact: 'instances',
    phase: 'identified',
    name: { en: 'Some instances are down', de: 'Einzelne Instanzen sind ausgefallen' },
    title: {
      en: 'Some instances in {{region}} cannot be reached',
      de: 'Einzelne Instanzen in {{region}} nicht erreichbar',
    },
    text: {
      en: 'Since {{since}} some instances in {{region}} cannot be reached. They are being started again elsewhere; please check your services afterwards. Other instances are not affected.',
      de: 'Seit {{since}} sind einzelne Instanzen in {{region}} nicht erreichbar. Sie werden an anderer Stelle neu gestartet; bitte prüfen Sie danach Ihre Dienste. Andere Instanzen sind nicht betroffen.',
    },
  },
  {
    id: 'login-investigating',
    impact: 'login',
    phase: 'investigating',
    name: { en: 'Signing in fails', de: 'Anmeldung schlägt fehl' },
    title: { en: 'Problems when signing in', de: 'Probleme bei der Anmeldung' },
    text: {
      en: 'Since {{since}} signing in may fail, in the dashboard and with the API. What is already running is not affected. We are working on it.',
      de: 'Seit {{since}} kann die Anmeldung fehlschlagen, an der Oberfläche wie an der API. Was bereits läuft, ist nicht betroffen. Wir arbeiten daran.',
    },
  },
  {
    id: 'changes-investigating',
    impact: 'changes',
    phase: 'investigating',
    name: { en: 'Creating and changing fails', de: 'Anlegen und Ändern schlägt fehl' },
    title: { en: 'New and changed resources: {{components}}', de: 'Neue und geänderte Ressourcen: {{components}}' },
    text: {
      en: 'Since {{since}} creating, changing and deleting resources of {{components}} may fail or take long. What is already running is not affected. We are working on it.',
      de: 'Seit {{since}} kann das Anlegen, Ändern und Löschen von Ressourcen bei {{components}} fehlschlagen oder lange dauern. Was bereits läuft, ist nicht betroffen. Wir arbeiten daran.',
    },
  },
  {
    id: 'any-identified',
    impact: 'any',
    phase: 'identified',
    name: { en: 'Cause found', de: 'Ursache gefunden' },
    title: { en: 'Problem with {{components}}', de: 'Störung bei {{components}}' },
    text: {
      en: 'We have found the cause of the problem with {{components}} and are working on a solution. Until then restrictions remain possible.',
      de: 'Wir haben die Ursache der Störung bei {{components}} gefunden und arbeiten an der Behebung. Bis dahin sind Einschränkungen weiterhin möglich.',
    },
  },
  {
    id: 'any-monitoring',
    impact: 'any',
    phase: 'monitoring',
    name: { en: 'Fixed, we are watching', de: 'Behoben, wir beobachten' },
    title: { en: 'Problem with {{components}}', de: 'Störung bei {{components}}' },
    text: {
      en: 'The problem with {{components}} has been fixed. We keep watching before we call it over.',
      de: 'Die Störung bei {{components}} ist behoben. Wir beobachten weiter, bevor wir sie für beendet erklären.',
    },
  },
  {
    id: 'any-resolved',
    impact: 'any',
    phase: 'resolved',
    name: { en: 'Over', de: 'Beendet' },
    title: { en: 'Problem with {{components}}', de: 'Störung bei {{components}}' },
    text: {
      en: 'The problem is over: we see no more restrictions of {{components}}. We are sorry for the trouble.',
      de: 'Die Störung ist beendet: Wir sehen keine Einschränkungen mehr bei {{components}}. Wir bitten, die Unannehmlichkeiten zu entschuldigen.',
    },
  },
  {
    id: 'maintenance-planned',
    impact: 'any',
    phase: 'maintenance-planned',
    name: { en: 'Maintenance: announcement', de: 'Wartung: Ankündigung' },
    title: { en: 'Maintenance of {{components}}', de: 'Wartung: {{components}}' },
    text: {
      en: 'From {{since}} to {{until}} we maintain {{components}} in {{region}}. Short interruptions are possible in that time.',
      de: 'Von {{since}} bis {{until}} warten wir {{components}} in {{region}}. In dieser Zeit sind kurze Unterbrechungen möglich.',
    },
  },
  {
    id: 'maintenance-begins',
    impact: 'any',
    phase: 'maintenance-begins',
    name: { en: 'Maintenance: begins', de: 'Wartung: Beginn' },
    title: { en: 'Maintenance of {{components}}', de: 'Wartung: {{components}}' },
    text: {
      en: 'The maintenance of {{components}} has begun. It is planned to end at {{until}}.',
      de: 'Die Wartung von {{components}} hat begonnen. Das Ende ist für {{until}} geplant.',
    },
  },
  {
    id: 'maintenance-ends',
    impact: 'any',
    phase: 'maintenance-ends',
    name: { en: 'Maintenance: done', de: 'Wartung: Ende' },
    title: { en: 'Maintenance of {{components}}', de: 'Wartung: {{components}}' },
    text: {
      en: 'The maintenance of {{components}} is done. We see no restrictions any more. Please tell us if you do.',
      de: 'Die Wartung von {{components}} ist abgeschlossen. Wir sehen keine Einschränkungen mehr. Bitte melden Sie sich, falls Sie welche bemerken.',
    },
  },
];
