import { z } from 'zod'

const altText = z.string().trim().max(512, 'The alt text is too long. Use at most 512 characters.')
const fraction = z.number().min(0, 'The focal point lies outside of the picture.').max(1, 'The focal point lies outside of the picture.')

/** A field that is absent stays as it is; null puts the focal point back into the middle. */
export const assetUpdateSchema = z.object({
  id: z.string(),
  altText: altText.nullish(),
  focalPoint: z.object({ x: fraction, y: fraction }).nullish(),
})

export const assetDeleteSchema = z.object({
  ids: z.array(z.string()).min(1, 'Choose at least one picture.').max(100, 'Choose at most 100 pictures.'),
  force: z.boolean().nullish(),
})

export const productMediaSchema = z.object({
  productId: z.string(),
  ids: z.array(z.string()).min(1, 'Choose at least one picture.').max(100, 'Choose at most 100 pictures.'),
})
