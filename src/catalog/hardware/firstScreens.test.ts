import { panelsOf } from '../layout';
import type { Section } from '../model';
import { FLEET_SECTIONS, ONE_NODE_SECTIONS } from '../node/sections';
import { HARDWARE_SECTIONS, MACHINE_SECTION } from './sections';

/** Grid lines that a screen of 900 pixels shows below the controls, with the hundred more that are loaded ahead. */
const FIRST_SCREEN = 19;

const firstScreenOf = (section: Section) => {
  let top = 0;
  return section.rows.flatMap(({ height, cells }) => {
    const begins = top;
    top += height;
    return begins < FIRST_SCREEN ? cells.map((cell) => cell.panel) : [];
  });
};

const SECTIONS = [...FLEET_SECTIONS, ...ONE_NODE_SECTIONS, ...HARDWARE_SECTIONS, MACHINE_SECTION];

it.each(SECTIONS.map((section) => [section.title, section] as const))(
  '%s sends at most 12 queries before scrolling',
  (_, section) => {
    expect(firstScreenOf(section).flatMap((panel) => panel.queries).length).toBeLessThanOrEqual(12);
  }
);

it.each([...FLEET_SECTIONS, ...HARDWARE_SECTIONS].map((section) => [section.title, section] as const))(
  '%s asks over time only what a rule records',
  (_, section) => {
    const overTime = panelsOf(section).filter((panel) => panel.queries.some((query) => query.kind === 'range'));
    overTime.forEach((panel) => {
      expect(panel.recorded?.file).toBe('hardware.rules.yml');
      panel.queries.forEach((query) => expect(query.expr).toContain(panel.recorded?.series));
    });
  }
);
