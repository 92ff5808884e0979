import type { Config } from '../settings/parseConfig';

import type { SiteOptions } from './publicSite';
import { readLogo } from './readLogo';
import { themeStyle } from './themeStyle';

/** How the page looks by the config file. Throws `invalid-input` for a logo or colours that cannot be used. */
export function siteOptions({ page = {} }: Config, basePath: string): Omit<SiteOptions, 'publicUrl' | 'now'> {
  const { imprint, privacy, accessibility } = page;
  return {
    settings: {
      title: page.title ?? 'Status',
      about: page.about,
      groupBy: page.groupBy ?? ['region', 'az'],
      links: page.links,
      statements: { imprint, privacy, accessibility },
      monitoring: page.monitoring,
    },
    theme: themeStyle(page.colours),
    logo: page.logo === undefined ? undefined : readLogo(page.logo),
    timeZone: page.timeZone ?? 'UTC',
    basePath,
  };
}
