import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import type { JWKS } from 'oidc-provider';

/** What a restart must keep, or every session and token would end with it. */
export interface ProviderSecrets {
  jwks: JWKS;
  cookieKeys: string[];
}

/** Reads the secrets from `<folder>/secrets.json`, or makes and writes them. Without a folder they live as long as the process. */
export async function loadSecrets(folder?: string): Promise<ProviderSecrets> {
  const file = folder && path.join(folder, 'secrets.json');
  if (file && existsSync(file)) {
    return JSON.parse(readFileSync(file, 'utf8'));
  }
  const secrets = await makeSecrets();
  if (folder && file) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  }
  return secrets;
}

async function makeSecrets(): Promise<ProviderSecrets> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') };
  return { jwks: { keys: [key] }, cookieKeys: [randomBytes(32).toString('base64url')] };
}
