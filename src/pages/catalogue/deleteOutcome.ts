import { LeitstandError } from '../../domain/errors/leitstandError';
import type { Incident } from '../../domain/status/model';

/** What became of the wish to delete something. */
export type DeleteOutcome = { kind: 'deleted' } | { kind: 'referenced'; incidents: Incident[] };

/** Reference servers answer 500 where ours answers 409. */
const mayBeReferenced = (error: unknown): boolean =>
  error instanceof LeitstandError && (error.code === 'conflict' || error.code === 'server-failed');

/**
 * Deletes, and if the server refuses finds out whether incidents still name the thing. Rejects with the server's own refusal
 * if none does: then there is another reason.
 */
export async function deleteOutcome(
  remove: () => Promise<void>,
  incidentsNaming: () => Promise<Incident[]>
): Promise<DeleteOutcome> {
  try {
    await remove();
    return { kind: 'deleted' };
  } catch (error) {
    if (!mayBeReferenced(error)) {
      throw error;
    }
    const incidents = await incidentsNaming().catch(() => []);
    if (incidents.length === 0) {
      throw error;
    }
    return { kind: 'referenced', incidents };
  }
}
