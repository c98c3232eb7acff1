import type { H3Event } from 'h3'
import { uuidv7 } from '#server/domain/shared/ids.ts'

const ids = new WeakMap<object, string>()

/** Names a request in logs and error answers. */
export function requestId(event: H3Event): string {
  const request = event.node.req
  let id = ids.get(request)
  if (!id) {
    id = uuidv7()
    ids.set(request, id)
  }
  return id
}
