/**
 * What has become of an alert. The first five exclude each other, but for `inhibited`; the last two stand beside them:
 * `firing` notifies somebody, `acknowledged` is silenced by somebody who has taken it, `published` is read by customers,
 * `covered` is expected because of a maintenance.
 */
export const ROW_STATES = [
  'firing',
  'pending',
  'acknowledged',
  'silenced',
  'inhibited',
  'published',
  'covered',
] as const;
export type RowState = (typeof ROW_STATES)[number];

/** Whether a text names a state. */
export const isRowState = (text: string): text is RowState => ROW_STATES.some((state) => state === text);
