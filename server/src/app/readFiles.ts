import path from 'node:path';

import { type Provisioning, parseProvisioning } from '../provisioning/parseProvisioning';
import { type Config, parseConfig } from '../settings/parseConfig';
import type { Settings } from '../settings/readSettings';

import { readTextFile } from './readTextFile';

const NOTHING: Provisioning = { lists: [], components: [], impactTypes: [], phases: [], severities: [] };

/** Reads the files the settings name; what is not named is empty. Throws `invalid-input` with the place of an error. */
export function readFiles(
  { configFile, provisioningFile }: Pick<Settings, 'configFile' | 'provisioningFile'>,
  environment: Readonly<Record<string, string | undefined>>
): { config: Config; provisioning: Provisioning } {
  return {
    config: configFile ? parseConfig(readTextFile(configFile, 'config file'), environment) : {},
    provisioning: provisioningFile ? readProvisioning(provisioningFile) : NOTHING,
  };
}

/** Files it names stand beside it. */
function readProvisioning(file: string): Provisioning {
  return parseProvisioning(readTextFile(file, 'provisioning file'), (named) =>
    readTextFile(path.resolve(path.dirname(file), named), 'mapping file')
  );
}
