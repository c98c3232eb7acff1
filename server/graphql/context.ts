import { getRequestHeader, type H3Event } from 'h3'
import { clientAddress } from '#server/utils/client-address.ts'
import { ownBase, rebase } from '#server/utils/own-base.ts'
import { requestId } from '#server/utils/request-id.ts'
import type { Runtime } from '#server/utils/runtime.ts'
import type { Visitor } from '#server/domain/events/visitor.ts'
import type { Services } from '#server/domain/index.ts'
import { readCartSession, type CartSession } from './cart-session.ts'
import type { BaseContext } from './engine.ts'
import { createLoaders, type Loaders } from './loaders.ts'

/** What resolvers of the Shop API work with. Lives as long as one request. */
export interface ShopContext extends BaseContext {
  services: Services
  loaders: Loaders
  cart: CartSession
  clientAddress: string
  /** Who asks, for what is noted without saying who. */
  visitor(): Visitor
  /** An address of ours under the name that the caller uses for this site. */
  localUrl(url: string): string
}

export function createShopContext(event: H3Event, { services, settings, logger }: Runtime): ShopContext {
  const id = requestId(event)
  const address = clientAddress(event, settings.trustedProxyHops)
  return {
    requestId: id,
    logError: error => logger.error({ requestId: id, err: error }, 'operation failed'),
    services,
    loaders: createLoaders(services),
    cart: readCartSession(event, settings.cookiesSecure),
    clientAddress: address,
    visitor: () => ({ address, userAgent: getRequestHeader(event, 'user-agent') ?? '' }),
    localUrl: url => rebase(url, settings.publicUrl, ownBase(event, settings)),
  }
}
