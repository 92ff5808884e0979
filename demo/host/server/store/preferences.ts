/** What a user set for herself. */
export interface UserPreferences {
  theme?: string;
  language?: string;
  timezone?: string;
  weekStart?: string;
  homeDashboardUID?: string;
}

/** Preferences by the user's uid, for the life of the process. */
export interface Preferences {
  of: (uid: string) => UserPreferences;
  set: (uid: string, preferences: UserPreferences) => void;
}

export function createPreferences(): Preferences {
  const all = new Map<string, UserPreferences>();
  return { of: (uid) => all.get(uid) ?? {}, set: (uid, preferences) => void all.set(uid, preferences) };
}
