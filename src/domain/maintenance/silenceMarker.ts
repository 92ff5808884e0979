import type { Silence } from '../silences/model';

/**
 * What ties a silence to a maintenance stands at the end of its comment, so that any operator's browser finds it again
 * and people who read it in Alertmanager can follow it: `… [leitstand maintenance <id>]`.
 */
const MARKER = /\s*\[leitstand maintenance ([^\]\s]+)\]\s*$/;

/** Comment of a silence that belongs to a maintenance. `title` and `address` (its permalink, may be empty) are for people. */
export function silenceComment(title: string, address: string, id: string): string {
  return [title.replaceAll(/\s+/g, ' ').trim(), address, `[leitstand maintenance ${id}]`].filter(Boolean).join(' ');
}

/** Id of the maintenance a silence belongs to; undefined if it belongs to none. */
export function maintenanceOfSilence({ comment }: Pick<Silence, 'comment'>): string | undefined {
  return MARKER.exec(comment)?.[1];
}

/** The comment of a silence that shall belong to its maintenance no more: it ends on purpose. */
export function withoutMarker(comment: string): string {
  return comment.replace(MARKER, ' (ended with Leitstand)');
}
