import { css } from '@emotion/css';

/** Side of what a thumb can hit for sure, in CSS pixels (WCAG 2.5.5). */
const THUMB = 44;

/**
 * On a phone everything that is pressed is as large as a thumb; with a mouse nothing changes. The element itself
 * takes no part in the layout. `a:has(> span)`: links that look like buttons.
 */
export const touchStyles = css({
  display: 'contents',
  '@media (pointer: coarse)': {
    'button, a:has(> span:only-child), a:has(> svg + span), [role="radiogroup"] label': {
      minHeight: THUMB,
      minWidth: THUMB,
    },
    '[role="radiogroup"] label': { display: 'inline-flex', alignItems: 'center' },
  },
});
