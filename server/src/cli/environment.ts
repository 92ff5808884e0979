/** What a command works with; everything from outside the program comes through here. */
export interface CliContext {
  environment: Readonly<Record<string, string | undefined>>;
  /** What was asked for, one line or several. */
  print: (text: string) => void;
  /** What a person should know besides; never mixed with what was asked for. */
  tell: (text: string) => void;
}

/** A folder of the XDG base directory specification for us: `config` for logins, `state` for what is under way. */
export function ownFolder(context: CliContext, kind: 'config' | 'state'): string {
  const { HOME = '.', XDG_CONFIG_HOME, XDG_STATE_HOME } = context.environment;
  const base = kind === 'config' ? XDG_CONFIG_HOME || `${HOME}/.config` : XDG_STATE_HOME || `${HOME}/.local/state`;
  return `${base}/leitstand`;
}
