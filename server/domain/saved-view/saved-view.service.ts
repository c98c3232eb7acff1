import { z } from 'zod'
import type { PostgresConnection } from '../../db/postgres/client.ts'
import { isUuid } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { savedViewRepository, type SavedView, type SavedViewList } from './saved-view.repository.ts'

/** Views of one list and member: more are no tabs any more. */
const MOST_VIEWS = 20

const schema = z.object({
  id: z.string().nullish(),
  list: z.enum(['ORDERS', 'PRODUCTS', 'INVENTORY']),
  name: z.string().trim().min(1, 'Enter a name.').max(40, 'Use at most 40 characters.').nullish(),
  // What follows the question mark of an address; a page belongs to no view.
  query: z.string().max(2_000, 'This view has too many filters to be kept.').regex(/^[^#?\s]*$/, 'This is no state of a list.').nullish(),
  position: z.int().min(0).max(MOST_VIEWS).nullish(),
})

/** Views of lists that members of staff keep for themselves. */
export function createSavedViews({ postgres }: { postgres: PostgresConnection }) {
  const taken = () => refusal('NAME_TAKEN', 'You have another view of this name. Choose a different one.', ['input', 'name'])

  return {
    list: (staffId: string, list: SavedViewList): Promise<SavedView[]> => savedViewRepository.list(postgres.db, staffId, list),

    /** Makes a view, or with an id changes what is named of it; a position moves it among the others. */
    async set(staffId: string, input: unknown): Promise<Result<SavedView[]>> {
      const parsed = validate(schema, input, ['input'])
      if (!parsed.ok) return parsed
      const { id, name, query, position } = parsed.value
      const list = parsed.value.list.toLowerCase() as SavedViewList
      return postgres.transaction(async (tx): Promise<Result<SavedView[]>> => {
        await savedViewRepository.lock(tx, staffId)
        if (id) {
          const known = isUuid(id) ? await savedViewRepository.find(tx, staffId, id) : null
          if (!known || known.list !== list) return refusal('NOT_FOUND', 'This view was deleted.', ['input', 'id'])
          if (name && await savedViewRepository.nameTaken(tx, known, name)) return taken()
          await savedViewRepository.update(tx, staffId, id, { name: name ?? known.name, query: query ?? known.query })
          if (position !== undefined && position !== null) {
            const others = (await savedViewRepository.list(tx, staffId, list)).filter(view => view.id !== id)
            const order = [...others.slice(0, position), known, ...others.slice(position)]
            for (const [place, view] of order.entries()) await savedViewRepository.update(tx, staffId, view.id, { position: place })
          }
        }
        else {
          if (!name) return refusal('INVALID_INPUT', 'Enter a name.', ['input', 'name'])
          if (await savedViewRepository.count(tx, staffId, list) >= MOST_VIEWS) return refusal('TOO_MANY_VIEWS', `A list has at most ${MOST_VIEWS} views of your own. Delete one first.`, ['input'])
          if (!await savedViewRepository.insert(tx, { staffId, list, name, query: query ?? '' })) return taken()
        }
        return success(await savedViewRepository.list(tx, staffId, list))
      })
    },

    async remove(staffId: string, id: string): Promise<Result<string>> {
      return isUuid(id) && await savedViewRepository.remove(postgres.db, staffId, id) ? success(id) : refusal('NOT_FOUND', 'This view was deleted already.', ['id'])
    },
  }
}
