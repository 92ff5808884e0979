import { bindQuery, type QueryScope } from '../../src/catalog/bindQuery';
import { PANELS, SAMPLE_VALUES } from '../../src/catalog/catalog';
import { missingOf, needsOf, presenceQuery } from '../../src/catalog/coverage/presenceQuery';
import { panelsOf } from '../../src/catalog/layout';
import type { Panel, Query, Section } from '../../src/catalog/model';
import { selectorsOf } from '../../src/catalog/testing/selectorsOf';
import type { Asked } from './ask';
import type { ComparedPage } from './pages';
import { fill } from './peers';

/** As a page with one cluster asks. */
const SCOPE: QueryScope = { matchers: 'cluster=~".*"', group: 'cluster' };
/** Grid lines that a screen of 900 pixels shows, with those that are loaded ahead. */
const FIRST_SCREEN = 19;

/** Whether the site has the recordings. */
export type Recorded = 'recorded' | 'unrecorded';

export interface OurQuery extends Asked {
  id: string;
}

/** The query of a page that looks what is there. */
export function presenceOf({ section }: ComparedPage): OurQuery {
  return { id: 'presence', expr: bindQuery(presenceQuery(section), SCOPE), kind: 'instant' };
}

/** What a page asks, without the query for what is there; `seen` is its answer. `first`: what a screen shows before scrolling. */
export function queriesOf(
  { section, variables = {} }: ComparedPage,
  seen: ReadonlySet<string>,
  recorded: Recorded,
  first = false
): OurQuery[] {
  const panels = first ? firstScreen(section) : panelsOf(section);
  return panels.flatMap((panel) => {
    const drawn = drawnOf(panel, section, seen, recorded);
    return drawn ? drawn.queries.map((query) => bound(query, variables)) : [];
  });
}

/** What panels of the catalogue ask. Throws when there is no such panel. */
export function queriesOfPanels(
  ids: readonly string[],
  variables: Readonly<Record<string, string>>,
  recorded: Recorded
): OurQuery[] {
  return ids.flatMap((id) => {
    const panel = PANELS.find((each) => each.id === id);
    if (!panel) {
      throw new Error(`The catalogue has no panel ${id}.`);
    }
    const drawn = recorded === 'unrecorded' ? (panel.recorded?.instead ?? panel) : panel;
    return drawn.queries.map((query) => bound(query, variables));
  });
}

/** As the page draws it: in place of what is missing stands something else, or nothing that asks. */
function drawnOf(panel: Panel, section: Section, seen: ReadonlySet<string>, recorded: Recorded): Panel | undefined {
  if (missingOf(needsOf(panel, section), seen).length > 0) {
    return panel.fallback;
  }
  return recorded === 'unrecorded' && panel.recorded ? panel.recorded.instead : panel;
}

function firstScreen(section: Section): Panel[] {
  let top = 0;
  return section.rows.flatMap(({ height, cells }) => {
    const begins = top;
    top += height;
    return begins < FIRST_SCREEN ? cells.map(({ panel }) => panel) : [];
  });
}

const bound = ({ id, expr, kind }: Query, variables: Readonly<Record<string, string>>): OurQuery => ({
  ...{ id, kind },
  expr: fill(bindQuery(expr, SCOPE), { ...SAMPLE_VALUES, ...variables }),
});

/** Series of which there is one, or several, for each OSD or instance. */
const PER_OBJECT = /^ceph_(osd_(?!flag)|blue|rbd_|daemon_health)|^libvirt_domain_|^openstack_nova_server_status$/;
const NAMES_ONE = /ceph_daemon="osd\.|domain="|instance=~?"/;

/** Metrics that a query reads over time although there is one for each OSD or instance, and it names none. */
export function rawOverTime({ expr, kind }: Asked): string[] {
  return kind === 'instant' || NAMES_ONE.test(expr)
    ? []
    : selectorsOf(expr).metrics.filter((name) => !name.includes(':') && PER_OBJECT.test(name));
}
