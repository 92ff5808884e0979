/** The number of an OSD out of an address, which may carry `3` or, coming from a table, `osd.3`; undefined if it is neither. */
export function osdNumber(fromUrl: string): string | undefined {
  return /^(?:osd\.)?(\d{1,6})$/.exec(decodeURIComponent(fromUrl))?.[1];
}
