import { z } from 'zod'

/** One line of text that stands on a label; empty is none. */
const line = (label: string, max: number) => z.string().trim().max(max, `${label} is too long.`)
  .regex(/^\P{Cc}*$/u, `${label} holds a character that cannot be printed.`).nullish().transform(value => value || null)

/** What is written on a parcel. */
export const parcelText = { trackingNumber: line('The tracking number', 80), carrier: line('The carrier', 60) }
