import type { InboxRow } from './inboxRows';
import type { RowGroup } from './groupRows';

/** Alerts on one page: what a browser draws at once without anybody waiting for it. */
export const PAGE_SIZE = 50;

/** A group as it stands on one page. */
export interface GroupOnPage extends RowGroup {
  isOpen: boolean;
  /** Those of `rows` that stand on this page; none while it is folded. */
  shown: readonly InboxRow[];
  /** It began on an earlier page. */
  isContinued: boolean;
}

export interface PageOfGroups {
  groups: GroupOnPage[];
  /** The page that is shown, counted from 1: the last one if there are fewer than was asked for. */
  page: number;
  pages: number;
}

/** One page of the groups; a folded group takes the place of one row. `folded` holds names of groups. */
export function pageOfGroups(
  groups: readonly RowGroup[],
  folded: ReadonlySet<string | undefined>,
  page: number,
  size: number = PAGE_SIZE
): PageOfGroups {
  const placesOf = ({ name, rows }: RowGroup) => (folded.has(name) ? 1 : rows.length);
  const total = groups.reduce((sum, group) => sum + placesOf(group), 0);
  const pages = Math.max(1, Math.ceil(total / size));
  const shownPage = Math.min(page, pages);
  const [begin, end] = [(shownPage - 1) * size, shownPage * size];
  const onPage: GroupOnPage[] = [];
  let place = 0;
  for (const group of groups) {
    const isOpen = !folded.has(group.name);
    const next = place + placesOf(group);
    if (next > begin && place < end) {
      const shown = isOpen ? group.rows.slice(Math.max(0, begin - place), end - place) : [];
      onPage.push({ ...group, isOpen, shown, isContinued: place < begin });
    }
    place = next;
  }
  return { groups: onPage, page: shownPage, pages };
}
