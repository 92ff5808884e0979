import type { Cost } from './ask';
import type { PageResult, QuestionResult } from './measure';

/** Share of the peers' samples that pages over many objects may read, with and without recordings. */
const MANY_RECORDED = 1 / 20;
const MANY_UNRECORDED = 1 / 5;
const FIRST_SCREEN = 12;

/** A goal, and whether it was reached. */
export interface Verdict {
  goal: string;
  reached: boolean;
}

/** What the goals say of the pages. A page without a peer has no ratio. */
export function verdictsOf(pages: readonly PageResult[]): Verdict[] {
  return pages.flatMap(
    ({ page: { name, about }, ours, ownRules, allRules, unrecorded, peer, first, raw }): Verdict[] => [
      ...(peer && about === 'many'
        ? [
            {
              goal: `${name}: with recordings ${share(ours.samples + ownRules.samples, peer.samples)} of the peer's samples, at most 1/20 (bearing all shipped recordings: ${share(ours.samples + allRules.samples, peer.samples)})`,
              reached: ours.samples + ownRules.samples <= peer.samples * MANY_RECORDED,
            },
            {
              goal: `${name}: without recordings ${share(unrecorded.samples, peer.samples)} of the peer's samples, at most 1/5`,
              reached: unrecorded.samples <= peer.samples * MANY_UNRECORDED,
            },
          ]
        : []),
      ...(peer && about === 'one'
        ? [{ goal: `${name}: ${ours.ms.toFixed(0)} ms, peer ${peer.ms.toFixed(0)} ms`, reached: ours.ms <= peer.ms }]
        : []),
      ...(about === 'shown'
        ? []
        : [{ goal: `${name}: ${first} queries before scrolling, at most 12`, reached: first <= FIRST_SCREEN }]),
      ...(about === 'many'
        ? [
            {
              goal: `${name}: nothing raw over time per OSD or instance ${raw.join(' ')}`.trim(),
              reached: raw.length === 0,
            },
          ]
        : []),
    ]
  );
}

/** The pages as a table for people; ratios are of samples. */
export function pageTable(pages: readonly PageResult[]): string {
  return table(
    ['page', 'ours', '+ its rules', '+ all rules', 'without rules', 'peer', 'ratio', 'without'],
    pages.map(({ page, ours, ownRules, allRules, unrecorded, peer }) => [
      page.name,
      shown(ours),
      number(ours.samples + ownRules.samples),
      number(ours.samples + allRules.samples),
      shown(unrecorded),
      peer ? `${shown(peer)} ${page.board}` : '–',
      peer ? share(ours.samples + ownRules.samples, peer.samples) : '–',
      peer ? share(unrecorded.samples, peer.samples) : '–',
    ])
  );
}

export function questionTable(questions: readonly QuestionResult[]): string {
  return table(
    ['question', 'ours', 'without rules', 'peer', 'ratio', 'without'],
    questions.map(({ question, ours, unrecorded, peer }) => [
      question.question,
      shown(ours),
      shown(unrecorded),
      peer ? `${shown(peer)} ${question.peer?.board}` : '–',
      peer ? share(ours.samples, peer.samples) : '–',
      peer ? share(unrecorded.samples, peer.samples) : '–',
    ])
  );
}

/** Queries, milliseconds, samples. */
const shown = ({ queries, ms, samples }: Cost) => `${queries} / ${ms.toFixed(ms < 10 ? 1 : 0)} / ${number(samples)}`;

export function number(value: number): string {
  if (value >= 1e6) {
    return `${(value / 1e6).toFixed(2)} M`;
  }
  return value >= 10_000 ? `${(value / 1e3).toFixed(0)} k` : value.toFixed(0);
}

const share = (part: number, whole: number) =>
  part === 0 ? '0' : `1/${(whole / part).toFixed(whole < 10 * part ? 1 : 0)}`;

function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n');
}
