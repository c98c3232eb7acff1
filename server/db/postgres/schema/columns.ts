import { sql } from 'drizzle-orm'
import { bigint, timestamp, uuid } from 'drizzle-orm/pg-core'
import { uuidv7 } from '../../../domain/shared/ids.ts'

/** Amount in minor units of the row's currency. */
export const minor = (name: string) => bigint(name, { mode: 'number' })

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const createdAt = () => instant('created_at').notNull().default(sql`now()`)

/** Time-ordered key, made by the application. */
export const primaryId = () => uuid('id').primaryKey().$defaultFn(uuidv7)
