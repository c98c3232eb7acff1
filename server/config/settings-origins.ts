/** Names under which a browser on this machine reaches a site that has no public address. */
const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]']
/** Addresses that mean "every interface": fine to listen on, useless in a link. */
const EVERY_INTERFACE = ['0.0.0.0', '::']

/** Origins that are the site's own: exactly `siteUrl` when it is set, else the loopback names on `port`. */
export function ownOrigins(siteUrl: string | null, port: number): string[] {
  if (siteUrl) return [siteUrl]
  return LOOPBACK_HOSTS.map(host => new URL(`http://${host}:${port}`).origin)
}

/** Base for links, the same for every request so that a forged Host header cannot redirect a mail's link. */
export function publicUrl(siteUrl: string | null, host: string, port: number): string {
  if (siteUrl) return siteUrl
  if (EVERY_INTERFACE.includes(host)) return new URL(`http://localhost:${port}`).origin
  return new URL(`http://${host.includes(':') ? `[${host}]` : host}:${port}`).origin
}

/** Where this machine itself reaches the site, whatever address it listens on; without a slash at the end. */
export function localUrl({ host, port }: { host: string, port: number }): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
