import { and, asc, count, eq, sql } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { savedView } from '../../db/postgres/schema/saved-views.ts'
import { staffMember } from '../../db/postgres/schema/staff.ts'

export type SavedView = typeof savedView.$inferSelect
export type SavedViewList = SavedView['list']

const ofStaff = (staffId: string, id: string) => and(eq(savedView.staffId, staffId), eq(savedView.id, id))
const ofList = (staffId: string, list: SavedViewList) => and(eq(savedView.staffId, staffId), eq(savedView.list, list))

/** Views of lists. Each question names whose they are: those of others are not there. */
export const savedViewRepository = {
  /** One change of a member's views at a time: names, places and their number are decided on what is there. */
  async lock(tx: Executor, staffId: string): Promise<void> {
    await tx.select({ id: staffMember.id }).from(staffMember).where(eq(staffMember.id, staffId)).for('update')
  },

  list: (db: Executor, staffId: string, list: SavedViewList): Promise<SavedView[]> =>
    db.select().from(savedView).where(ofList(staffId, list)).orderBy(asc(savedView.position), asc(savedView.id)),

  async find(db: Executor, staffId: string, id: string): Promise<SavedView | null> {
    const [row] = await db.select().from(savedView).where(ofStaff(staffId, id))
    return row ?? null
  },

  async count(db: Executor, staffId: string, list: SavedViewList): Promise<number> {
    const [row] = await db.select({ count: count() }).from(savedView).where(ofList(staffId, list))
    return row!.count
  },

  /** @returns null when the member has another view of that name */
  async insert(db: Executor, view: Pick<SavedView, 'staffId' | 'list' | 'name' | 'query'>): Promise<SavedView | null> {
    const position = sql<number>`(select coalesce(max(${savedView.position}) + 1, 0) from ${savedView} where ${ofList(view.staffId, view.list)})`
    const [row] = await db.insert(savedView).values({ ...view, position }).onConflictDoNothing().returning()
    return row ?? null
  },

  async update(db: Executor, staffId: string, id: string, change: Partial<Pick<SavedView, 'name' | 'query' | 'position'>>): Promise<void> {
    await db.update(savedView).set(change).where(ofStaff(staffId, id))
  },

  async nameTaken(db: Executor, { staffId, list, id }: Pick<SavedView, 'staffId' | 'list' | 'id'>, name: string): Promise<boolean> {
    const rows = await db.select({ id: savedView.id }).from(savedView).where(and(ofList(staffId, list), sql`lower(${savedView.name}) = lower(${name})`))
    return rows.some(row => row.id !== id)
  },

  /** @returns whether it was there */
  async remove(db: Executor, staffId: string, id: string): Promise<boolean> {
    return (await db.delete(savedView).where(ofStaff(staffId, id)).returning({ id: savedView.id })).length > 0
  },
}
