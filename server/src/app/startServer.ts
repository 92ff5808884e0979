import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';
import { AnswerCache } from '../api/answerCache';
import { buildApi } from '../api/buildApi';
import { DEFAULT_LIMITS } from '../api/limitWrites';
import { serveAnswer } from '../api/serveAnswer';
import { createAuthentication } from '../auth/createAuthentication';
import { createMachineTokenVerifier } from '../auth/machine/verifyMachineToken';
import { startExport } from '../export/startExport';
import { startMetrics } from '../metrics/startMetrics';
import { reconcile } from '../provisioning/reconcile';
import { seed } from '../provisioning/seed';
import { PublicSite } from '../public/publicSite';
import { siteOptions } from '../public/siteOptions';
import { serveSite } from '../public/serveSite';
import { startRedaction } from '../redaction/startRedaction';
import { issuersOf } from '../settings/parseConfig';
import type { Settings } from '../settings/readSettings';
import { readAwakeSettings } from '../worker/awakeSettings';
import { createIsClean } from '../worker/createIsClean';
import { redrawAtBoundaries } from '../worker/redrawAtBoundaries';
import { startWorker } from '../worker/startWorker';

import { closeConnections } from './closeConnections';
import { createListener } from './createListener';
import { describeStart } from './describeStart';
import { openStore } from './openStore';
import { readFiles } from './readFiles';

/** The reference server's default. */
const DEFAULT_CORS = ['http://127.0.0.1', 'http://localhost'];
const REDRAW_MS = 10_000;

export interface RunningServer {
  /** Where it really listens, e.g. `http://127.0.0.1:3333`. */
  url: string;
  /** What an operator wants to read at start. */
  summary: string[];
  /** Ends requests under way and closes the database. */
  stop: () => Promise<void>;
}

/** Starts a status page server. Throws a `LeitstandError` with a sentence for what is wrong in its settings, files or database. */
export async function startServer(
  settings: Settings,
  environment: Readonly<Record<string, string | undefined>>,
  log: (message: string) => void
): Promise<RunningServer> {
  const { config, provisioning } = readFiles(settings, environment);

  const mode = settings.provisioningMode ?? config.provisioning?.mode ?? 'seed';
  const seeded: string[] = [];
  const { store, ...database } = await openStore(
    { url: settings.databaseUrl, password: settings.databasePassword, dataDir: settings.dataDir },
    log,
    async (opened) => {
      if (settings.provisioningFile) {
        const fill = mode === 'reconcile' ? reconcile : seed;
        seeded.push(...(await fill(opened, provisioning, settings.provisioningFile)));
      }
    }
  );

  const basePath = settings.publicUrl ? new URL(settings.publicUrl).pathname.replace(/\/+$/, '') : '';
  const site = new PublicSite(
    { ...siteOptions(config, basePath), publicUrl: settings.publicUrl },
    store.state,
    store.asOf
  );
  const serving = { basePath, frameAncestors: config.page?.widget?.frameAncestors ?? ['*'] };
  const answers = new AnswerCache();
  const exporter = settings.exportDir ? startExport(site, settings.exportDir, log) : undefined;
  const boundaries = redrawAtBoundaries(() => site.redraw() && exporter?.note());
  boundaries.noteState(store.state);
  store.onChange((state) => {
    answers.clear();
    site.show(state, store.asOf);
    exporter?.note();
    boundaries.noteState(state);
  });

  const corsOrigins = settings.corsOrigins ?? config.cors?.origins ?? DEFAULT_CORS;
  const redaction = startRedaction(config, store, log);
  const awake = readAwakeSettings(config.alerts, config.maintenance, config.page?.timeZone);
  const app = buildApi(
    {
      store,
      answers,
      identify: createAuthentication({
        issuers: issuersOf(config),
        verifyMachineToken: (token) => createMachineTokenVerifier(store.db, log)(token),
        dataDir: settings.dataDir,
        clockSkewSeconds: config.auth?.clockSkewSeconds,
        keysMaxAgeMs: config.auth?.keysMaxAgeHours === undefined ? undefined : config.auth.keysMaxAgeHours * 3600_000,
        privateHosts: config.outgoing?.privateHosts,
        log,
      }),
      insecureNoAuth: settings.insecureNoAuth,
      corsOrigins,
      limits: { ...DEFAULT_LIMITS, ...config.limits?.writesPerMinute },
      trustedProxies: config.trustedProxies ?? [],
      redaction,
      reviewRequired: config.review?.required ?? false,
      awake,
      provisioning: { mode, file: settings.provisioningFile, phases: provisioning.phases.length > 0 },
      version: readVersion(),
      log,
    },
    (handler) =>
      // Public reads are answered before anything else is asked.
      createListener(
        (request, response) =>
          serveSite(site, serving, request, response) ||
          serveAnswer(answers, corsOrigins, request, response) ||
          handler(request, response)
      )
  );
  const routed = new WeakMap<IncomingMessage, string>();
  app.addHook('onResponse', async ({ raw, routeOptions }) => {
    if (routeOptions.url !== undefined) {
      routed.set(raw, routeOptions.url);
    }
  });
  try {
    await app.listen(settings.listen);
  } catch (error) {
    await database.close();
    const { host, port } = settings.listen;
    throw new LeitstandError(
      'server-failed',
      `Cannot listen on ${host}:${port}. Is something else there?`,
      String(error)
    );
  }
  const url = urlOf(app.server.address());
  const knownHosts = [url, settings.publicUrl].flatMap((each) => (each ? [new URL(each).host] : []));
  const metrics = settings.metrics
    ? await startMetrics(settings.metrics, app, routed, store, () => site.drawnAt, knownHosts, awake).catch(
        async (error) => {
          const isClosed = closeConnections(app.server, settings.shutdownTimeoutMs / 2);
          await app.close().finally(isClosed);
          await database.close();
          throw error;
        }
      )
    : undefined;
  const worker = startWorker({
    store,
    settings: awake,
    isShared: settings.databaseUrl !== undefined,
    isClean: createIsClean(redaction),
    log,
  });
  const redrawing = setInterval(() => site.redraw() && exporter?.note(), REDRAW_MS).unref();

  return {
    url,
    summary: [
      ...describeStart({ settings, config, database: database.description, mode, provisioned: seeded, corsOrigins }),
      `Metrics:    ${metrics?.url ?? 'off (--metrics-listen HOST:PORT)'}`,
    ],
    stop: async () => {
      clearInterval(redrawing);
      boundaries.stop();
      await worker.stop();
      redaction.stop();
      await metrics?.stop();
      const isClosed = closeConnections(app.server, settings.shutdownTimeoutMs / 2);
      await app.close().finally(isClosed);
      await exporter?.stop();
      await database.close();
    },
  };
}

function urlOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') {
    return String(address);
  }
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}

function readVersion(): string {
  return process.env.LEITSTAND_VERSION ?? '0.1.0';
}
