import type { Locator, Page } from '@playwright/test';

/** A panel of a page, by its title: in Grafana and in the plugin host it is a section named like it. */
export function panelOf(page: Page, title: string): Locator {
  return page
    .getByRole('region', { name: title, exact: true })
    .or(page.getByTestId(`data-testid Panel header ${title}`));
}
