/** Handles for browser tests, used where a role and a name would not tell things apart. */
export const testIds = {
  overview: { page: 'leitstand overview' },
  inbox: { list: 'leitstand inbox list', row: 'leitstand inbox row' },
  incidents: { list: 'leitstand incidents list', row: 'leitstand incidents row', page: 'leitstand incident page' },
  draft: {
    form: 'leitstand draft form',
    title: 'leitstand draft title',
    text: 'leitstand draft text',
    beganAt: 'leitstand draft began at',
    preview: 'leitstand draft preview',
    published: 'leitstand draft published',
    error: 'leitstand draft error',
    refused: 'leitstand draft refused',
  },
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
