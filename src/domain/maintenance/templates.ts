import type { BothLanguages } from '../text/languageMarks';
import type { Effect } from './effects';

/** A maintenance ready to be announced; components and time are missing. */
export interface MaintenanceTemplate {
  id: string;
  /** What it is called in the list of templates and as the title. */
  title: BothLanguages;
  text: BothLanguages;
  effect: Effect;
  minutes: number;
}

/** What clouds of this kind do again and again, in words for customers. */
export const MAINTENANCE_TEMPLATES: readonly MaintenanceTemplate[] = [
  {
    id: 'storage-upgrade',
    title: { en: 'Upgrade of block storage', de: 'Aktualisierung des Blockspeichers' },
    text: {
      en: 'We install a new version of our storage software, one server after the other. Your data stays available and redundant all the time.',
      de: 'Wir installieren eine neue Version unserer Speichersoftware, einen Server nach dem anderen. Ihre Daten bleiben die ganze Zeit über verfügbar und mehrfach gespeichert.',
    },
    effect: 'none',
    minutes: 240,
  },
  {
    id: 'compute-hosts',
    title: { en: 'Maintenance of compute hosts', de: 'Wartung der Compute-Hosts' },
    text: {
      en: 'We update the servers that virtual machines run on. Virtual machines are moved to other servers while they run; you need not do anything.',
      de: 'Wir aktualisieren die Server, auf denen virtuelle Maschinen laufen. Virtuelle Maschinen werden dazu im laufenden Betrieb auf andere Server verschoben; Sie brauchen nichts zu tun.',
    },
    effect: 'short',
    minutes: 240,
  },
  {
    id: 'network',
    title: { en: 'Maintenance of the network', de: 'Wartung des Netzwerks' },
    text: {
      en: 'We replace parts of our network and load new software on it. Connections may break off and have to be opened again.',
      de: 'Wir tauschen Teile unseres Netzwerks aus und spielen neue Software auf. Verbindungen können abbrechen und müssen dann neu aufgebaut werden.',
    },
    effect: 'short',
    minutes: 120,
  },
  {
    id: 'control-plane',
    title: { en: 'Upgrade of the cloud platform', de: 'Aktualisierung der Cloud-Plattform' },
    text: {
      en: 'We upgrade the services that the API and the dashboard are made of. What runs keeps running; creating, changing and deleting resources is not possible meanwhile.',
      de: 'Wir aktualisieren die Dienste hinter API und Dashboard. Was läuft, läuft weiter; Ressourcen anlegen, ändern und löschen ist währenddessen nicht möglich.',
    },
    effect: 'down',
    minutes: 120,
  },
  {
    id: 'power',
    title: { en: 'Work on the power supply', de: 'Arbeiten an der Stromversorgung' },
    text: {
      en: 'The power supply of our data centre is inspected. All systems have a second supply and stay on; for this time there is less redundancy.',
      de: 'Die Stromversorgung unseres Rechenzentrums wird geprüft. Alle Systeme haben eine zweite Einspeisung und bleiben in Betrieb; in dieser Zeit ist die Redundanz verringert.',
    },
    effect: 'none',
    minutes: 60,
  },
];
