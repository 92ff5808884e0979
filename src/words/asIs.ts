/**
 * Spread into the values of `t`: words of users and servers stand in texts as they are.
 * i18next would escape them for HTML, and React escapes what it draws itself.
 */
export const asIs = { interpolation: { escapeValue: false } } as const;
