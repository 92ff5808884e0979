import { readText } from './files';

export type Ini = Record<string, Record<string, string>>;

/** A Grafana configuration file by section and key; what stands before the first section is in the section ''. Throws on a line that is neither. */
export function readIni(file: string): Ini {
  const sections: Ini = {};
  let section = '';
  readText(file)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[;#]/.test(line))
    .forEach((line) => {
      const header = /^\[(.+)\]$/.exec(line)?.[1];
      if (header !== undefined) {
        section = header;
        return;
      }
      const at = line.indexOf('=');
      if (at < 1) {
        throw new Error(`${file}: "${line}" is neither a section nor a setting`);
      }
      (sections[section] ??= {})[line.slice(0, at).trim()] = line.slice(at + 1).trim();
    });
  return sections;
}
