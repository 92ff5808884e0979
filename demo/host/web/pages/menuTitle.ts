/** Titles of extensions in menus are cut to 25 characters, as Grafana does: longer ones lose their end to "...". */
export const menuTitle = (title: string) => (title.length < 25 ? title : `${title.slice(0, 22).trimEnd()}...`);
