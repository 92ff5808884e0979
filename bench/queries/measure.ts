import type { Span } from '../../demo/monitoring/queryRange';
import { ask, type Asked, type Cost, NOTHING, sum } from './ask';
import { presenceOf, queriesOf, queriesOfPanels, rawOverTime } from './ourQueries';
import { OBJECTS, PAGES, type ComparedPage } from './pages';
import type { Board, PeerPanel } from './peers';
import { QUESTIONS, type Question } from './questions';
import { type RecordingRule, rulesReadBy, shareOf } from './recordingCost';

/** A page of ours and the board of the peer, measured in one run. */
export interface PageResult {
  page: ComparedPage;
  /** Reading the recordings, without what they cost. */
  ours: Cost;
  /** What a page view bears of the recordings that it reads; and of all that are shipped. */
  ownRules: Cost;
  allRules: Cost;
  /** On a site without recordings. */
  unrecorded: Cost;
  peer?: Cost;
  /** Queries before scrolling. */
  first: number;
  /** Metrics that are read over time for every OSD or instance. */
  raw: string[];
  /** The dearest three. */
  dearest: Array<{ id: string; cost: Cost }>;
  dearestUnrecorded: Array<{ id: string; cost: Cost }>;
}

export interface QuestionResult {
  question: Question;
  ours: Cost;
  unrecorded: Cost;
  peer?: Cost;
}

export interface Measuring {
  url: string;
  span: Span;
  boards: ReadonlyMap<Board, PeerPanel[]>;
  rules: readonly RecordingRule[];
  ruleCosts: ReadonlyMap<string, Cost>;
}

/** Every page, one after another. */
export async function measurePages(measuring: Measuring): Promise<PageResult[]> {
  const results: PageResult[] = [];
  for (const page of PAGES) {
    results.push(await measurePage(page, measuring));
  }
  return results;
}

async function measurePage(page: ComparedPage, measuring: Measuring): Promise<PageResult> {
  const { url, span, boards, rules, ruleCosts } = measuring;
  const presence = presenceOf(page);
  const seen = await seenIn(url, presence.expr, span.to);
  const asked = [presence, ...queriesOf(page, seen, 'recorded')];
  const ours = await costs(asked, measuring);
  const unrecorded = await costs([presence, ...queriesOf(page, seen, 'unrecorded')], measuring);
  const read = rulesReadBy(
    asked.filter(({ id }) => id !== 'presence').map(({ expr }) => expr),
    rules
  );
  return {
    page,
    ours: total(ours),
    unrecorded: total(unrecorded),
    ownRules: shareOf(read, ruleCosts),
    allRules: shareOf(rules, ruleCosts),
    peer: page.board && total(await costs(panelQueries(boards.get(page.board) ?? []), measuring)),
    first: queriesOf(page, seen, 'recorded', true).length,
    raw: page.about === 'many' ? asked.flatMap(rawOverTime) : [],
    dearest: dearestOf(ours),
    dearestUnrecorded: dearestOf(unrecorded),
  };
}

/** Every question, one after another. Throws when a peer's board has no such panel. */
export async function measureQuestions(measuring: Measuring): Promise<QuestionResult[]> {
  const results: QuestionResult[] = [];
  for (const question of QUESTIONS) {
    const of = async (recorded: 'recorded' | 'unrecorded') =>
      total(await costs(queriesOfPanels(question.panels, OBJECTS, recorded), measuring));
    results.push({
      question,
      ours: await of('recorded'),
      unrecorded: await of('unrecorded'),
      peer: question.peer && total(await costs(peerQueries(question, measuring), measuring)),
    });
  }
  return results;
}

function peerQueries({ question, peer }: Question, { boards }: Measuring): Named[] {
  const panels = (peer?.titles ?? []).flatMap((begin) => {
    const found = boards.get(peer?.board ?? 'ceph-cluster')?.filter(({ title }) => title.startsWith(begin)) ?? [];
    if (found.length === 0) {
      throw new Error(`${peer?.board} has no panel "${begin}" that answers "${question}".`);
    }
    return found;
  });
  return panelQueries(panels);
}

interface Named extends Asked {
  id: string;
}

const panelQueries = (panels: PeerPanel[]): Named[] =>
  panels.flatMap(({ title, queries }) => queries.map((query) => ({ ...query, id: title })));

async function costs(queries: Named[], { url, span }: Measuring): Promise<Array<{ id: string; cost: Cost }>> {
  const found: Array<{ id: string; cost: Cost }> = [];
  for (const query of queries) {
    found.push({ id: query.id, cost: await ask(url, query, span) });
  }
  return found;
}

const total = (each: Array<{ cost: Cost }>): Cost => sum([NOTHING, ...each.map(({ cost }) => cost)]);

const dearestOf = (each: Array<{ id: string; cost: Cost }>) =>
  [...each].sort((a, b) => b.cost.samples - a.cost.samples).slice(0, 4);

/** Names in the answer of a presence query. */
async function seenIn(url: string, query: string, at: number): Promise<ReadonlySet<string>> {
  const body = new URLSearchParams({ query, time: `${at}` });
  const answer = await (await fetch(`${url}/api/v1/query`, { method: 'POST', body })).json();
  const result: Array<{ metric: { seen?: string } }> = answer.data.result;
  return new Set(result.flatMap(({ metric }) => metric.seen ?? []));
}
