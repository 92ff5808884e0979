/** The few words the panel needs before the app has spoken: the app's texts are loaded with its desk. */
export interface Words {
  loading: string;
  /** The app is not enabled, or too old to have the desk. */
  noApp: string;
}

const ENGLISH: Words = {
  loading: 'Loading…',
  noApp: 'This panel needs the Leitstand app. An administrator can enable it under Administration, Plugins.',
};

const GERMAN: Words = {
  loading: 'Wird geladen …',
  noApp: 'Dieses Panel braucht die App Leitstand. Aktivieren lässt sie sich unter Administration, Plugins.',
};

/** German for those who have set Grafana to German. */
export function wordsFor(language: string): Words {
  return language.toLowerCase().startsWith('de') ? GERMAN : ENGLISH;
}
