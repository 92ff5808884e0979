import { randomUUID } from 'node:crypto';

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Selectable } from 'kysely';

import { readHistory } from '../audit/readHistory';
import { alertsOfDrafts } from '../inbox/alertsOfDrafts';
import { noteDraftGone, noteDraftTouched } from '../inbox/noteDraftWrites';
import type { Db, DraftTable } from '../store/schema';
import { showStoredTime, storedNow } from '../store/storedTime';

import { ApiError, notFound } from './apiError';
import { commit } from './commit';
import type { ApiContext } from './context';
import { authorOf, withAuthor } from './draftAuthors';
import { namesEtag } from './etag';
import { parseId } from './parseParameters';
import { DraftBody, IdParams } from './schemas';

const drafter = { role: 'drafter', doing: 'Drafting' } as const;
const MISSING = 'There is no such draft.';
type DraftRow = Selectable<DraftTable>;

/**
 * `/drafts`: incidents being written, shared by a team. Private: a draft is never part of `/incidents` or of anything else public,
 * and nothing is asked of it but its form, as it may be unfinished.
 */
export function draftRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  const { store } = context;
  return async (app) => {
    app.get('/drafts', { config: drafter }, async (_request, reply) => {
      void reply.header('Cache-Control', 'no-store');
      const rows = await store.db.selectFrom('drafts').selectAll().orderBy('created_at').orderBy('id').execute();
      const origins = await alertsOfDrafts(store.db);
      return { data: rows.map((row) => ({ ...show(row), ...origins.get(row.id) })) };
    });

    app.get('/drafts/:id', { schema: { params: IdParams }, config: drafter }, async (request, reply) => {
      const row = await find(store.db, parseId(request.params.id, 'draftId'));
      void reply.header('Cache-Control', 'no-store').header('ETag', etagOfDraft(row));
      const origin = (await alertsOfDrafts(store.db, [row.id])).get(row.id);
      return { data: { ...show(row), ...origin, history: await readHistory(store.db, `/drafts/${row.id}`) } };
    });

    app.post('/drafts', { schema: { body: DraftBody }, config: drafter }, async (request, reply) => {
      const now = storedNow();
      const row = {
        id: randomUUID(),
        version: 1,
        content: JSON.stringify(request.body),
        created_at: now,
        changed_at: now,
        authors: JSON.stringify([authorOf(request.bearer)]),
      };
      void reply.header('ETag', etagOfDraft(row));
      return commit(context, request, reply, {}, async (tx) => {
        await tx.insertInto('drafts').values(row).execute();
        return { status: 201, body: { id: row.id } };
      });
    });

    app.put(
      '/drafts/:id',
      { schema: { params: IdParams, body: DraftBody }, config: drafter },
      async (request, reply) => {
        const id = parseId(request.params.id, 'draftId');
        return commit(context, request, reply, {}, async (tx) => {
          const before = await findCurrent(tx, id, request.headers['if-match']);
          const values = {
            version: before.version + 1,
            content: JSON.stringify(request.body),
            changed_at: storedNow(),
            authors: JSON.stringify(withAuthor(before.authors, request.bearer)),
          };
          await tx.updateTable('drafts').set(values).where('id', '=', id).execute();
          await noteDraftTouched(tx, id);
          void reply.header('ETag', etagOfDraft(values));
          const old: Record<string, unknown> = JSON.parse(before.content);
          const next: Record<string, unknown> = { ...request.body };
          const fields = Object.keys({ ...old, ...next }).filter(
            (field) => JSON.stringify(old[field]) !== JSON.stringify(next[field])
          );
          return { status: 204, audit: { fields } };
        });
      }
    );

    app.delete('/drafts/:id', { schema: { params: IdParams }, config: drafter }, async (request, reply) => {
      const id = parseId(request.params.id, 'draftId');
      return commit(context, request, reply, {}, async (tx) => {
        await findCurrent(tx, id, request.headers['if-match']);
        await noteDraftGone(tx, id);
        await tx.deleteFrom('drafts').where('id', '=', id).execute();
        return { status: 204 };
      });
    });
  };
}

async function find(db: Db, id: string): Promise<DraftRow> {
  const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) {
    throw notFound(MISSING);
  }
  return row;
}

/** The draft as it is stored; throws 404 if there is none, 412 if it is not the one the caller saw (`ifMatch`). */
async function findCurrent(db: Db, id: string, ifMatch: string | undefined): Promise<DraftRow> {
  const row = await find(db, id);
  if (ifMatch !== undefined && !namesEtag(ifMatch, etagOfDraft(row))) {
    throw new ApiError(412, 'stale-edit', 'Somebody else has changed this draft in the meantime.');
  }
  return row;
}

function etagOfDraft({ version }: Pick<DraftRow, 'version'>): string {
  return `"${version}"`;
}

function show(row: DraftRow) {
  const content: Record<string, unknown> = JSON.parse(row.content);
  return {
    ...content,
    id: row.id,
    version: row.version,
    createdAt: showStoredTime(row.created_at),
    changedAt: showStoredTime(row.changed_at),
  };
}
