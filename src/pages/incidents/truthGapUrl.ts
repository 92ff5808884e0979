import { INCIDENTS_URL } from '../../routes';

/** Address of the page that says how long customers waited for the first word. */
export const TRUTH_GAP_URL = `${INCIDENTS_URL}/truth-gap`;
