import type { FastifyInstance } from 'fastify';
import type { HostContext } from '../hostContext';
import { isRecord, type Json, recordOr, recordsOf, textOr } from '../narrowing';
import { parseTime } from '../prometheus/parseTime';
import { promQuery } from '../prometheus/promQuery';
import { type QueryResult, runQuery } from '../prometheus/runQuery';
import type { DataSource } from '../provisioning/loadDataSources';

/** `/api/ds/query` for Prometheus; other data sources of the demo run in the browser. */
export function queryRoutes(app: FastifyInstance, host: HostContext): void {
  app.post('/api/ds/query', async (request, reply) => {
    const body = recordOr(request.body);
    const queries = recordsOf(body.queries);
    if (queries.length === 0) {
      return reply.code(400).send({ message: 'No queries found', messageId: 'query.noQueries', statusCode: 400 });
    }
    const asked = queries.flatMap((query) => {
      const source = sourceOf(host, query);
      return source ? [{ query, source }] : [];
    });
    if (asked.length < queries.length) {
      return reply.code(404).send({ message: 'Data source not found' });
    }
    if (asked.some(({ source }) => source.type !== 'prometheus')) {
      return reply.code(500).send({ message: 'Plugin unavailable', messageId: 'plugin.unavailable', statusCode: 500 });
    }
    const now = Date.now();
    const from = parseTime(textOr(body.from, 'now-1h'), now);
    const to = parseTime(textOr(body.to, 'now'), now);
    const results = await Promise.all(
      asked.map(async ({ query, source }) => [textOr(query.refId, 'A'), await answer(source, query, from, to)] as const)
    );
    const failed = results.some(([, result]) => result.error !== undefined);
    return reply.code(failed ? 400 : 200).send({ results: Object.fromEntries(results) });
  });
}

function sourceOf(host: HostContext, query: Json): DataSource | undefined {
  const reference = query.datasource;
  const uid = isRecord(reference) ? textOr(reference.uid) : textOr(reference);
  return host.dataSources.find((source) => source.uid === uid || source.id === query.datasourceId);
}

async function answer(source: DataSource, query: Json, from: number, to: number): Promise<QueryResult> {
  try {
    const prepared = promQuery(query, from, to, textOr(source.jsonData.timeInterval));
    return await runQuery(source.url.replace(/\/$/, ''), prepared);
  } catch (error) {
    return {
      status: 400,
      error: error instanceof Error ? error.message : String(error),
      errorSource: 'plugin',
      frames: [],
    };
  }
}
