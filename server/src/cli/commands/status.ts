import { isMaintenance } from '../../../../src/domain/status/isMaintenance';
import type { CliContext } from '../environment';
import { COMMON, parseCommand, serverOf } from '../options';
import { type ApiIncident, readComponents, readIncidents, readPhases, readSeverities } from '../readStatus';

const AHEAD_MS = 30 * 24 * 3600_000;

/** `leitstand status`: what is going on now and what is planned in the next 30 days. */
export async function status(context: CliContext, args: readonly string[]): Promise<void> {
  const { values } = parseCommand(args, COMMON);
  const server = serverOf(context, values.server);
  const now = new Date();
  const end = new Date(now.getTime() + AHEAD_MS);
  const incidents = await readIncidents(server, now.toISOString(), end.toISOString());
  if (values.json) {
    context.print(JSON.stringify(incidents, null, 2));
    return;
  }
  if (incidents.length === 0) {
    context.print('Nothing is reported.');
    return;
  }
  const names = new Map((await readComponents(server)).map(({ id, displayName }) => [id, displayName ?? id]));
  const severities = (await readSeverities(server)).sort((a, b) => a.value - b.value);
  const generations = new Map<number, string[]>();
  for (const generation of new Set(incidents.flatMap(({ phase }) => (phase ? [phase.generation] : [])))) {
    generations.set(generation, (await readPhases(server, generation)).phases);
  }
  for (const incident of incidents) {
    const phase = incident.phase && generations.get(incident.phase.generation)?.[incident.phase.order];
    const affected = (incident.affects ?? []).map(({ reference, severity }) => {
      const band =
        severity === 0 ? 'maintenance' : severities.find(({ value }) => value >= (severity ?? 101))?.displayName;
      return `${names.get(reference) ?? reference}${band ? ` (${band})` : ''}`;
    });
    context.print(
      [
        `${incident.id}  ${kindOf(incident)}  ${incident.displayName ?? ''}`,
        `    ${[phase, `since ${incident.beganAt ?? '?'}`, incident.endedAt ? `until ${incident.endedAt}` : ''].filter(Boolean).join(', ')}`,
        ...(affected.length > 0 ? [`    ${affected.join(', ')}`] : []),
      ].join('\n')
    );
  }
}

function kindOf({ affects }: ApiIncident): string {
  const impacts = (affects ?? []).map((impact) => ({ ...impact, severity: impact.severity ?? undefined }));
  return isMaintenance({ affects: impacts }) ? 'maintenance' : 'incident';
}
