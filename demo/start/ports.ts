import { createServer } from 'node:net';

/** Where each part of the demo listens if nobody else does. */
export const DEFAULT_PORTS = {
  grafana: 3000,
  status: 3333,
  world: 4100,
  prometheus: 9090,
  alertmanager: 9093,
  nodeExporter: 9100,
  blackbox: 9115,
  idp: 5556,
} as const;

export type PortName = keyof typeof DEFAULT_PORTS;
export type Ports = Record<PortName, number>;

const HOST = '127.0.0.1';

/** Whether a TCP port of the loopback address can be listened on. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}

/** A port nobody listens on, chosen by the system. */
function anyPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, HOST, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** The default ports, with another in place of each that is taken. */
export async function choosePorts(defaults: Ports = DEFAULT_PORTS): Promise<Ports> {
  const chosen: Ports = { ...defaults };
  const used = new Set<number>();
  for (const [name, preferred] of Object.entries(defaults)) {
    let port = preferred;
    while (used.has(port) || !(await isFree(port))) {
      port = await anyPort();
    }
    used.add(port);
    Object.assign(chosen, { [name]: port });
  }
  return chosen;
}
