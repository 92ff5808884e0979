import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';

import { parseAlertWebhook } from '../../../src/domain/alerts/parseAlertWebhook';
import { ApiError, badRequest } from '../api/apiError';
import { actorOf } from '../audit/actor';
import type { ApiContext } from '../api/context';
import { createIsClean } from '../worker/createIsClean';
import { noteHeartbeat } from '../worker/heartbeats';

import { Inbox } from './inbox';

/** 2,000 alerts with long annotations. More alerts than that are better cut off by the sender's `max_alerts`. */
export const INBOX_BODY_LIMIT = 16 * 1024 * 1024;

/** `POST /inbox/alertmanager`: what Alertmanager's webhook receiver and Grafana's webhook contact point send. */
export function inboxRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  const { awake: settings } = context;
  const inbox = new Inbox(context.store, settings, createIsClean(context.redaction), context.log);
  return async (app) => {
    app.post(
      '/inbox/alertmanager',
      {
        bodyLimit: INBOX_BODY_LIMIT,
        schema: { body: Type.Unknown() },
        config: { role: 'drafter', doing: 'Handing in alerts', purpose: 'inbox' },
      },
      async (request, reply) => {
        if (!context.insecureNoAuth && request.bearer?.purpose !== 'inbox') {
          throw new ApiError(
            403,
            'forbidden',
            'Alerts are handed in by machine tokens with the purpose inbox only (leitstand token create --purpose inbox).'
          );
        }
        const now = Date.now();
        const webhook = parseAlertWebhook(request.body, settings.ignoredLabels, new Date(now).toISOString());
        if (!webhook) {
          throw badRequest('This is no webhook of Alertmanager or Grafana: it has no list of alerts.');
        }
        const isBeat = ({ name }: { name: string }) => name === settings.heartbeat.alert;
        const beats = webhook.alerts.filter(isBeat);
        for (const beat of beats) {
          if (await noteHeartbeat(context.store.db, beat, now)) {
            context.log(`Monitoring is heard again: ${JSON.stringify(beat.labels)}.`);
          }
        }
        const alerts = webhook.alerts.filter((alert) => !isBeat(alert));
        const counts = await inbox.receive({ ...webhook, alerts }, actorOf(request.bearer));
        void reply.header('Cache-Control', 'no-store');
        return {
          data: {
            ...counts,
            heartbeats: beats.length,
            unusable: webhook.unusable,
            truncated: webhook.truncatedAlerts,
          },
        };
      }
    );
  };
}
