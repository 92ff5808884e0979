import { ASPECTS, type Aspect, type HostCoverage } from './compareCoverage';

/** One thing that is not seen: of one machine, or of all machines that should have it. */
export type CoverageFinding =
  | { kind: 'host-down'; host: string }
  | { kind: 'exporter-down'; host: string; aspect: Aspect }
  | { kind: 'missing'; host: string; aspect: Aspect }
  | { kind: 'missing-everywhere'; aspect: Aspect };

/** What to do something about, the worst first. A machine that is down as a whole is one finding. */
export function coverageFindings(hosts: readonly HostCoverage[]): CoverageFinding[] {
  const everywhere = ASPECTS.filter(({ id }) => {
    const asked = hosts.filter(({ aspects }) => aspects[id] !== 'unneeded');
    return asked.length > 0 && asked.every(({ aspects }) => aspects[id] === 'missing');
  }).map(({ id }) => id);
  const up = hosts.filter(({ isDown }) => !isDown);
  const of = (state: 'down' | 'missing') =>
    up.flatMap(({ host, aspects }) =>
      ASPECTS.filter(({ id }) => aspects[id] === state && !everywhere.includes(id)).map(({ id }) => ({
        host,
        aspect: id,
      }))
    );
  return [
    ...hosts.filter(({ isDown }) => isDown).map(({ host }) => ({ kind: 'host-down' as const, host })),
    ...of('down').map((each) => ({ kind: 'exporter-down' as const, ...each })),
    ...of('missing').map((each) => ({ kind: 'missing' as const, ...each })),
    ...everywhere.map((aspect) => ({ kind: 'missing-everywhere' as const, aspect })),
  ];
}
