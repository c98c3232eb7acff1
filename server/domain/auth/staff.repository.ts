import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { auditLog, staffLink, staffMember, staffSession } from '../../db/postgres/schema/staff.ts'

export type StaffMember = typeof staffMember.$inferSelect
export type StaffSessionRow = typeof staffSession.$inferSelect
export type StaffLinkRow = typeof staffLink.$inferSelect

export const staffRepository = {
  async findByEmail(db: Executor, email: string): Promise<StaffMember | null> {
    const [row] = await db.select().from(staffMember).where(eq(staffMember.email, foldEmail(email)))
    return row ?? null
  },

  async find(db: Executor, id: string): Promise<StaffMember | null> {
    const [row] = await db.select().from(staffMember).where(eq(staffMember.id, id))
    return row ?? null
  },

  /** Whether somebody owns the shop already (and can sign in). */
  async ownerExists(db: Executor): Promise<boolean> {
    const rows = await db.select({ id: staffMember.id }).from(staffMember)
      .where(and(eq(staffMember.role, 'owner'), eq(staffMember.disabled, false), sql`${staffMember.passwordHash} is not null`)).limit(1)
    return rows.length > 0
  },

  async insert(db: Executor, member: Pick<StaffMember, 'email' | 'name' | 'role' | 'passwordHash'>): Promise<StaffMember> {
    const [row] = await db.insert(staffMember).values({ ...member, email: foldEmail(member.email) }).returning()
    return row!
  },

  async setPassword(db: Executor, id: string, passwordHash: string): Promise<void> {
    await db.update(staffMember).set({ passwordHash }).where(eq(staffMember.id, id))
    await db.update(staffSession).set({ revokedAt: sql`now()` }).where(and(eq(staffSession.staffId, id), isNull(staffSession.revokedAt)))
  },

  async insertSession(db: Executor, staffId: string): Promise<StaffSessionRow> {
    const [row] = await db.insert(staffSession).values({ staffId }).returning()
    return row!
  },

  /** The session with its member, if neither has ended. Times in milliseconds. */
  async liveSession(db: Executor, id: string, limits: { idle: number, absolute: number }): Promise<{ session: StaffSessionRow, staff: StaffMember } | null> {
    const [row] = await db.select({ session: staffSession, staff: staffMember }).from(staffSession)
      .innerJoin(staffMember, eq(staffMember.id, staffSession.staffId))
      .where(and(
        eq(staffSession.id, id),
        isNull(staffSession.revokedAt),
        eq(staffMember.disabled, false),
        gt(staffSession.lastSeenAt, sql`now() - ${`${limits.idle} milliseconds`}::interval`),
        gt(staffSession.createdAt, sql`now() - ${`${limits.absolute} milliseconds`}::interval`),
      ))
    return row ?? null
  },

  async touchSession(db: Executor, id: string): Promise<void> {
    await db.update(staffSession).set({ lastSeenAt: sql`now()` }).where(eq(staffSession.id, id))
  },

  async revokeSession(db: Executor, id: string): Promise<void> {
    await db.update(staffSession).set({ revokedAt: sql`now()` }).where(and(eq(staffSession.id, id), isNull(staffSession.revokedAt)))
  },

  /** Makes a link and voids those of the same purpose that were not used. */
  async replaceLink(db: Executor, link: Pick<StaffLinkRow, 'tokenHash' | 'purpose' | 'staffId' | 'expiresAt'>): Promise<void> {
    await db.update(staffLink).set({ voidedAt: sql`now()` }).where(and(
      eq(staffLink.purpose, link.purpose),
      link.staffId ? eq(staffLink.staffId, link.staffId) : isNull(staffLink.staffId),
      isNull(staffLink.usedAt),
      isNull(staffLink.voidedAt),
    ))
    await db.insert(staffLink).values(link)
  },

  async findLink(db: Executor, tokenHash: string): Promise<StaffLinkRow | null> {
    const [row] = await db.select().from(staffLink).where(usable(tokenHash))
    return row ?? null
  },

  /** Uses the link up. @returns null when it was used, voided or too old, also a moment ago */
  async useLink(db: Executor, tokenHash: string): Promise<StaffLinkRow | null> {
    const [row] = await db.update(staffLink).set({ usedAt: sql`now()` }).where(usable(tokenHash)).returning()
    return row ?? null
  },

  async audit(db: Executor, actor: string, action: string, subject: string, detail?: Record<string, unknown>): Promise<void> {
    await db.insert(auditLog).values({ actor, action, subject, detail })
  },
}

function usable(tokenHash: string) {
  return and(eq(staffLink.tokenHash, tokenHash), isNull(staffLink.usedAt), isNull(staffLink.voidedAt), gt(staffLink.expiresAt, sql`now()`))
}

/** One spelling for each address. */
export function foldEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase()
}
