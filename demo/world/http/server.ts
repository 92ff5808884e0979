import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { EXPORTERS } from '../exporters/exporters';
import { isFailing } from '../openstack/isFailing';
import { SERVICES } from '../openstack/services';
import { findScenario, type World } from '../world';
import { answers } from './answers';
import { controlPage } from './controlPage';
import { discover } from './discover';
import { exposition } from './exposition';
import { readHistoryRequest, writeHistory } from './history';
import { readForm } from './readForm';
import { stateOf } from './stateOf';

interface Call {
  world: World;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** Parts of the path that the pattern captured, decoded. */
  parts: string[];
}

type Handler = (call: Call) => void | Promise<void>;

const ROUTES: Array<{ method: 'GET' | 'POST'; path: RegExp; handle: Handler }> = [
  {
    method: 'GET',
    path: /^\/$/,
    handle: ({ world, response }) => send(response, 200, 'text/html', controlPage(world)),
  },
  { method: 'GET', path: /^\/state$/, handle: ({ world, response }) => sendJson(response, 200, stateOf(world)) },
  {
    method: 'GET',
    path: /^\/scenarios$/,
    handle: ({ world, response }) => sendJson(response, 200, stateOf(world).scenarios),
  },
  { method: 'POST', path: /^\/scenarios\/([^/]+)$/, handle: switchScenario },
  { method: 'GET', path: /^\/sd\/([^/]+)$/, handle: sendTargets },
  { method: 'GET', path: /^\/exporters\/([^/]+)\/([^/]+)\/metrics$/, handle: sendMetrics },
  { method: 'GET', path: /^\/openstack\/([^/]+)(?:\/.*)?$/, handle: answerAsService },
  { method: 'GET', path: /^\/history$/, handle: sendHistory },
];

/** The cloud over HTTP, as docs/structure.md describes it. */
export function createWorldServer(world: World): Server {
  return createServer((request, response) => {
    void route(world, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) {
        sendJson(response, 500, { message: 'The simulated cloud failed; its log says why.' });
      } else {
        response.destroy();
      }
    });
  });
}

async function route(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const found = ROUTES.filter(({ path }) => path.test(url.pathname));
  const match = found.find((candidate) => candidate.method === method);
  if (!match) {
    const status = found.length > 0 ? 405 : 404;
    sendJson(response, status, { message: `${request.method} ${url.pathname} does not exist here.` });
    return;
  }
  const parts = decodeParts((match.path.exec(url.pathname) ?? []).slice(1));
  if (!parts) {
    sendJson(response, 400, { message: 'The address is encoded wrongly.' });
    return;
  }
  await match.handle({ world, request, response, url, parts });
}

function decodeParts(parts: string[]): string[] | undefined {
  try {
    return parts.map((part) => decodeURIComponent(part));
  } catch {
    return undefined;
  }
}

async function sendHistory({ world, response, url }: Call): Promise<void> {
  const asked = readHistoryRequest(url);
  if (!asked) {
    sendJson(response, 400, {
      message: 'Expected from and to in Unix seconds, step in seconds, match as a regular expression.',
    });
    return;
  }
  await writeHistory(world, url.host, asked, response);
}

async function switchScenario({ world, request, response, parts }: Call): Promise<void> {
  const scenario = findScenario(parts[0] ?? '');
  if (!scenario) {
    sendJson(response, 404, { message: `There is no scenario "${parts[0]}".` });
    return;
  }
  const { active, option, isForm } = await readForm(request);
  if (active === undefined || (option !== undefined && !scenario.options.values.includes(option))) {
    const message = `Expected {"active": true|false, "option"?: ${scenario.options.values.join(' | ')}}.`;
    sendJson(response, 400, { message });
    return;
  }
  world.switch(scenario, active, option);
  if (isForm) {
    response.writeHead(303, { location: '/' }).end();
  } else {
    sendJson(response, 200, stateOf(world));
  }
}

function sendTargets({ request, response, parts }: Call): void {
  const targets = discover(parts[0] ?? '', request.headers.host ?? 'localhost');
  sendJson(response, targets ? 200 : 404, targets ?? { message: `There is no exporter "${parts[0]}".` });
}

async function sendMetrics({ world, response, parts }: Call): Promise<void> {
  const [name, instance = ''] = parts;
  const exporter = EXPORTERS.find((candidate) => candidate.name === name);
  if (!exporter?.instances.includes(instance)) {
    sendJson(response, 404, { message: `There is no exporter "${name}" at ${instance}.` });
    return;
  }
  if (!answers(exporter, instance, world.moment())) {
    // Nobody is there: the connection ends without a word.
    response.destroy();
    return;
  }
  await new Promise((resolve) => setTimeout(resolve, 1000 * (exporter.answersIn ?? 0)));
  send(response, 200, 'text/plain; version=0.0.4', exposition(exporter, world.moment(), instance));
}

function answerAsService({ world, response, url, parts }: Call): void {
  const service = SERVICES.find(({ name }) => name === parts[0]);
  if (!service) {
    sendJson(response, 404, { message: `There is no service "${parts[0]}".` });
  } else if (isFailing(service.name, world.moment())) {
    // What HAProxy answers when no backend is left.
    send(
      response,
      503,
      'text/html',
      '<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>\n'
    );
  } else {
    sendJson(response, service.status, service.versions(`${url.origin}/openstack/${service.name}`));
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'application/json', JSON.stringify(body));
}
