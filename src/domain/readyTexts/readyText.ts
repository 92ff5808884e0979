import type { BothLanguages } from '../text/languageMarks';

/** What is impaired, as customers notice it. */
export type ReadyImpact =
  'any' | 'performance' | 'connectivity' | 'api' | 'storage' | 'redundancy' | 'instances' | 'login' | 'changes';

/** How far things are. */
export type ReadyPhase =
  | 'investigating'
  | 'identified'
  | 'monitoring'
  | 'resolved'
  | 'maintenance-planned'
  | 'maintenance-begins'
  | 'maintenance-ends';

/** Words that only need to be looked over. Placeholders: see `fillPlaceholders`. */
export interface ReadyText {
  id: string;
  impact: ReadyImpact;
  phase: ReadyPhase;
  /** How it is called where it is chosen. */
  name: BothLanguages;
  /** Of the incident; updates have the name of their phase. */
  title: BothLanguages;
  text: BothLanguages;
}
