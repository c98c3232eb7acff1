/** Sent with every answer: pages, API, files, errors. */
const ALWAYS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(self)',
  'x-frame-options': 'DENY',
}

/** @param secure whether the site is reached over https */
export function securityHeaders(secure: boolean): Record<string, string> {
  return secure ? { ...ALWAYS, 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : ALWAYS
}

/** What a page may load and run: only what carries this response's nonce, and what that loads itself. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    'default-src \'self\'',
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    'style-src-attr \'unsafe-inline\'',
    // Pictures of imported products may still lie where they were.
    'img-src \'self\' data: https:',
    'font-src \'self\'',
    'connect-src \'self\'',
    'object-src \'none\'',
    'base-uri \'none\'',
    'form-action \'self\'',
    'frame-ancestors \'none\'',
  ].join('; ')
}
