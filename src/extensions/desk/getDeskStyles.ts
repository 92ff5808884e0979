import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** The look of the desk: one list below the other, each line wrapping in narrow panels. */
export const getDeskStyles = (theme: GrafanaTheme2) => ({
  desk: css({
    height: '100%',
    overflow: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
  }),
  heading: css({
    margin: theme.spacing(0, 0, 0.5),
    fontSize: theme.typography.body.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
  }),
  list: css({ margin: 0, padding: 0, listStyle: 'none' }),
  line: css({
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    padding: theme.spacing(0.75, 0),
    borderTop: `1px solid ${theme.colors.border.weak}`,
  }),
  what: css({
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    flex: '1 1 20em',
    minWidth: 0,
  }),
  words: css({ minWidth: 0, overflowWrap: 'anywhere' }),
  note: css({ margin: 0, color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  modal: css({ width: 'min(1200px, 96vw)' }),
  gap: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1),
    alignItems: 'center',
    padding: theme.spacing(0.75, 1),
    borderLeft: `4px solid ${theme.colors.error.border}`,
    background: theme.colors.background.secondary,
    overflowWrap: 'anywhere',
    '& + &': { marginTop: theme.spacing(0.5) },
  }),
});
