import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { Tone } from '../domain/status/severityTone';
import { toneColor } from '../ui/toneColor';

/** Styles of the panel; `tone` colours the edge of the banner and of an incident. Everything wraps: panels may be 200 pixels wide. */
export const getPanelStyles = (theme: GrafanaTheme2, tone: Tone = 'unknown') => ({
  board: css({ height: '100%', overflow: 'auto', display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }),
  message: css({ margin: 0, padding: theme.spacing(1), color: theme.colors.text.secondary }),
  name: css({ margin: 0, fontSize: theme.typography.h4.fontSize, overflowWrap: 'anywhere' }),
  banner: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1.5),
    borderRadius: theme.shape.radius.default,
    borderLeft: `4px solid ${toneColor(theme, tone)}`,
    background: theme.colors.background.secondary,
    overflowWrap: 'anywhere',
    '& strong': { fontSize: theme.typography.h5.fontSize },
    '& > div': { minWidth: 0 },
    '& svg': { color: toneColor(theme, tone), '--tone-mark': theme.colors.background.secondary },
  }),
  note: css({ margin: 0, color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  link: css({ color: theme.colors.text.link, textDecoration: 'underline' }),
  heading: css({ margin: theme.spacing(0, 0, 0.5), fontSize: theme.typography.h5.fontSize }),
  title: css({ margin: 0, fontSize: theme.typography.body.fontSize, overflowWrap: 'anywhere' }),
  text: css({ margin: theme.spacing(0.5, 0), whiteSpace: 'pre-line', overflowWrap: 'anywhere' }),
  planned: css({ padding: theme.spacing(0.5, 0), '& + &': { borderTop: `1px solid ${theme.colors.border.weak}` } }),
  incident: css({
    padding: theme.spacing(0.5, 0, 0.5, 1.5),
    borderLeft: `3px solid ${toneColor(theme, tone)}`,
    marginBottom: theme.spacing(1),
  }),
  components: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    columnGap: theme.spacing(3),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  }),
  component: css({
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(0.25, 2),
    padding: theme.spacing(0.75, 0),
    borderBottom: `1px solid ${theme.colors.border.weak}`,
  }),
  componentName: css({ minWidth: 0, overflowWrap: 'anywhere' }),
  // A box that scrolls must not be squeezed by the others in the column.
  scroll: css({ overflowX: 'auto', flex: 'none' }),
  table: css({
    'th, td': {
      padding: theme.spacing(0.5, 1.5, 0.5, 0),
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: `1px solid ${theme.colors.border.weak}`,
    },
    th: { fontWeight: theme.typography.fontWeightMedium },
  }),
});
