import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** Fields and preview side by side where there is room; the button stays in sight: in a modal the form is longer than the window. */
export function getFormStyles(theme: GrafanaTheme2) {
  return {
    layout: css({
      display: 'grid',
      gap: theme.spacing(2, 3),
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateAreas: '"fields" "preview" "actions"',
      [theme.breakpoints.up('lg')]: {
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
        gridTemplateAreas: '"fields preview" "actions preview"',
        gridTemplateRows: '1fr auto',
      },
    }),
    fields: css({
      gridArea: 'fields',
      minWidth: 0,
      // What gets the focus must not lie behind the button.
      'input, textarea, button': { scrollMarginBottom: theme.spacing(12) },
    }),
    preview: css({ gridArea: 'preview', display: 'flex', flexDirection: 'column', '> *': { flexGrow: 1 } }),
    // The preview has a heading of the third rank.
    hidden: css({ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }),
    // Many hints must not hide the fields.
    notices: css({ maxHeight: '30vh', overflowY: 'auto' }),
    actions: css({
      gridArea: 'actions',
      position: 'sticky',
      bottom: 0,
      zIndex: 1,
      padding: theme.spacing(1, 0),
      background: theme.colors.background.primary,
      borderTop: `1px solid ${theme.colors.border.weak}`,
    }),
  };
}
