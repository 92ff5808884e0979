/** `aud` of access tokens: what the status page server demands. */
export const STATUS_AUDIENCE = 'leitstand-status';
/** Resource indicators are URIs (RFC 8707), audiences need not be. */
export const STATUS_RESOURCE = 'urn:leitstand:status';
