/** Handles for browser tests, used where a role and a name would not tell things apart. */
export const testIds = {
  app: { forbidden: 'leitstand forbidden' },
  overview: { page: 'leitstand overview' },
  inbox: { list: 'leitstand inbox list', row: 'leitstand inbox row' },
  incidents: { list: 'leitstand incidents list', row: 'leitstand incidents row', page: 'leitstand incident page' },
  draft: {
    form: 'leitstand draft form',
    title: 'leitstand draft title',
    text: 'leitstand draft text',
    titleDe: 'leitstand draft title de',
    textDe: 'leitstand draft text de',
    beganAt: 'leitstand draft began at',
    preview: 'leitstand draft preview',
    published: 'leitstand draft published',
    error: 'leitstand draft error',
    refused: 'leitstand draft refused',
    addTo: 'leitstand draft add to',
    conflict: 'leitstand draft conflict',
  },
  drafts: { list: 'leitstand drafts list', row: 'leitstand drafts row' },
  section: {
    header: 'leitstand layer header',
    notSeen: 'leitstand not seen',
    dark: (panel: string) => `leitstand dark ${panel}`,
  },
  coverage: {
    page: 'leitstand coverage',
    findings: 'leitstand coverage findings',
    access: 'leitstand coverage access',
  },
  desk: { board: 'leitstand operator desk' },
  settings: { form: 'leitstand settings form' },
} as const;
