import { OSDS } from '../cloud/ceph';
import { HOSTS, type Role } from '../cloud/hosts';
import { INSTANCES } from '../cloud/instances';
import type { Scenario } from '../scenarios/scenario';
import { SCENARIOS } from '../scenarios/scenarios';
import type { World } from '../world';
import { stateOf } from './stateOf';
import { STYLE } from './style';

const count = (role: Role) => HOSTS.filter((host) => host.role === role).length;
const SIZE =
  `${count('control')} control, ${count('compute')} compute and ${count('storage')} storage hosts, ` +
  `${OSDS.length} OSDs, ${INSTANCES.length} instances.`;

/** The page on which scenarios are switched. Plain forms: it works without JavaScript. */
export function controlPage(world: World): string {
  const { ceph, failingServices, hosts, region } = stateOf(world);
  const down = hosts.filter(({ up }) => !up).map(({ name }) => name);
  const fullest = hosts.reduce((least, host) => (host.rootAvailable < least.rootAvailable ? host : least));
  // While nothing happens nobody's choice in a form is swept away by a reload.
  const busy = SCENARIOS.some((scenario) => world.active(scenario)) || ceph.health !== 'HEALTH_OK';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${busy ? '<meta http-equiv="refresh" content="5">' : ''}
<title>Simulated cloud ${region}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<h1>Simulated cloud ${region}</h1>
<p>${SIZE} Nothing here is real: break it, and watch Leitstand.</p>
</header>
<dl>
${fact('Ceph', ceph.health ?? '', ceph.health === 'HEALTH_OK', ceph.checks.join(', '))}
${fact('APIs', failingServices.length === 0 ? 'All answer' : `${failingServices.join(', ')} fails`, failingServices.length === 0)}
${fact('Hypervisors', down.length === 0 ? 'All run' : `${down.join(', ')} is off`, down.length === 0)}
${fact('Least free disk', `${percent(fullest.rootAvailable)} on ${fullest.name}`, fullest.rootAvailable > 0.15)}
</dl>
${SCENARIOS.map((scenario) => card(scenario, world)).join('\n')}
<footer>The same by HTTP: <code>curl -H 'content-type: application/json' -d '{"active": true}' …/scenarios/osd-dies</code>,
state as JSON: <a href="/state">/state</a>. While something is wrong the page reloads every 5 s.</footer>
</main>
</body>
</html>
`;
}

function card(scenario: Scenario, world: World): string {
  const active = world.active(scenario);
  const seconds = active ? Math.round(world.moment().now - active.from) : 0;
  return `<section${active ? ' class="on"' : ''}>
<h2>${scenario.title}${active ? ` <small>${active.option}, on for ${duration(seconds)}</small>` : ''}</h2>
<ol>${scenario.expect.map((step) => `<li>${step}</li>`).join('')}</ol>
<p>Afterwards: ${scenario.afterwards}</p>
<form method="post" action="/scenarios/${scenario.name}">
${active ? '' : chooser(scenario)}
<button name="active" value="${active ? 'false' : 'true'}">${active ? 'Switch off' : 'Switch on'}</button>
</form>
</section>`;
}

function chooser({ options }: Scenario): string {
  const choices = options.values.map((value) => `<option>${value}</option>`).join('');
  return `<label>${options.label} <select name="option">${choices}</select></label>`;
}

function fact(name: string, value: string, good: boolean, detail = ''): string {
  return `<div class="${good ? 'good' : 'bad'}"><dt>${name}</dt><dd>${value}${detail ? `<small>${detail}</small>` : ''}</dd></div>`;
}

const percent = (share: number) => `${Math.round(100 * share)} %`;
const duration = (seconds: number) => (seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`);
