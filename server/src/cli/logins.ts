import { type Static, Type } from '@fastify/type-provider-typebox';
import Value from 'typebox/value';

import { type CliContext, ownFolder } from './environment';
import { readPrivateFile, writePrivateFile } from './privateFile';

const LoginSchema = Type.Object({
  issuer: Type.String(),
  clientId: Type.String(),
  accessToken: Type.String(),
  refreshToken: Type.Optional(Type.String()),
  /** Milliseconds since 1970. */
  expiresAt: Type.Number(),
});
const FileSchema = Type.Object({ lastServer: Type.String(), servers: Type.Record(Type.String(), LoginSchema) });

/** A login kept for a server. */
export type Login = Static<typeof LoginSchema>;
type LoginFile = Static<typeof FileSchema>;

/** The login for a server; undefined if there is none. */
export function readLogin(context: CliContext, server: string): Login | undefined {
  return readFile(context)?.servers[server];
}

/** The server last signed in at. */
export function lastServer(context: CliContext): string | undefined {
  return readFile(context)?.lastServer;
}

/** Keeps a login, readable by its owner only. */
export function keepLogin(context: CliContext, server: string, login: Login): void {
  const before = readFile(context);
  const file: LoginFile = { lastServer: server, servers: { ...before?.servers, [server]: login } };
  writePrivateFile(fileOf(context), file);
}

/** Forgets the login for a server. */
export function forgetLogin(context: CliContext, server: string): void {
  const before = readFile(context);
  if (before) {
    const { [server]: _gone, ...servers } = before.servers;
    writePrivateFile(fileOf(context), { ...before, servers });
  }
}

function fileOf(context: CliContext): string {
  return `${ownFolder(context, 'config')}/logins.json`;
}

function readFile(context: CliContext): LoginFile | undefined {
  const file = readPrivateFile(fileOf(context));
  return isLoginFile(file) ? file : undefined;
}

function isLoginFile(value: unknown): value is LoginFile {
  return Value.Check(FileSchema, value);
}
