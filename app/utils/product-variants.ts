/** The parts of a variant that choosing one needs. */
export interface ChoosableVariant {
  id: string
  availableForSale: boolean
  selectedOptions: ReadonlyArray<{ name: string, value: string }>
}

/** One value of an option as the picker shows it, seen from the variant chosen now. */
export interface OptionChoice {
  value: string
  color: string | null
  /** A picture that shows it; before the color. */
  imageUrl: string | null
  selected: boolean
  /** False when the variant that this choice leads to is sold out; it stays selectable. */
  available: boolean
  /** The variant that choosing this value leads to; null when no variant has the value. */
  variantId: string | null
}

export interface OptionChoices {
  name: string
  selectedValue: string
  choices: OptionChoice[]
}

interface OptionDefinition {
  name: string
  values: ReadonlyArray<{ name: string, swatch?: { color?: string | null, image?: { url: string } | null } | null }>
}

/** The variant that the address names, else the first that can be bought, else the first; null without variants. */
export function pickVariant<TVariant extends ChoosableVariant>(
  variants: readonly TVariant[],
  requestedId: string | null | undefined,
): TVariant | null {
  return variants.find(variant => variant.id === requestedId)
    ?? variants.find(variant => variant.availableForSale)
    ?? variants[0]
    ?? null
}

function valueOf(variant: ChoosableVariant, optionName: string): string {
  return variant.selectedOptions.find(option => option.name === optionName)?.value ?? ''
}

/**
 * The variant to go to when one option changes: the other options stay as they are; when that
 * combination does not exist, the one that keeps most of them (buyable ones first).
 */
export function variantForChoice<TVariant extends ChoosableVariant>(
  variants: readonly TVariant[],
  current: ChoosableVariant,
  optionName: string,
  value: string,
): TVariant | null {
  const score = (variant: TVariant): number =>
    variant.selectedOptions.filter(option => option.name !== optionName && valueOf(current, option.name) === option.value).length * 2
    + (variant.availableForSale ? 1 : 0)
  let best: TVariant | null = null
  for (const variant of variants) {
    if (valueOf(variant, optionName) !== value) continue
    if (!best || score(variant) > score(best)) best = variant
  }
  return best
}

/** Variants that can be bought in place of one that cannot, those with most of its options first. */
export function nearestInStock<TVariant extends ChoosableVariant>(variants: readonly TVariant[], current: ChoosableVariant, limit = 4): TVariant[] {
  const shared = (variant: TVariant): number => variant.selectedOptions.filter(option => valueOf(current, option.name) === option.value).length
  return variants.filter(variant => variant.availableForSale && variant.id !== current.id).sort((a, b) => shared(b) - shared(a)).slice(0, limit)
}

/** Every option with its values, each knowing the variant it leads to and whether that one can be bought. */
export function optionChoices(
  options: readonly OptionDefinition[],
  variants: readonly ChoosableVariant[],
  current: ChoosableVariant,
): OptionChoices[] {
  return options.map(option => ({
    name: option.name,
    selectedValue: valueOf(current, option.name),
    choices: option.values.map((value) => {
      const target = variantForChoice(variants, current, option.name, value.name)
      return {
        value: value.name,
        color: value.swatch?.color ?? null,
        imageUrl: value.swatch?.image?.url ?? null,
        selected: valueOf(current, option.name) === value.name,
        available: target?.availableForSale ?? false,
        variantId: target?.id ?? null,
      }
    }),
  }))
}

/**
 * Pictures with the chosen variant's own first, then those that follow it up to the next variant's
 * picture (its other angles, as vendors sort them), then the rest; nothing twice.
 *
 * @param leading ids of the pictures that are some variant's own
 */
export function orderedMedia<TAsset extends { id: string }>(
  media: readonly TAsset[],
  first: TAsset | null | undefined,
  leading: ReadonlySet<string>,
): TAsset[] {
  if (!first) return [...media]
  const start = media.findIndex(asset => asset.id === first.id)
  if (start < 0) return [first, ...media]
  const length = media.slice(start + 1).findIndex(asset => leading.has(asset.id))
  const end = length < 0 ? media.length : start + 1 + length
  return [...media.slice(start, end), ...media.slice(0, start), ...media.slice(end)]
}

/** True when the product has one variant and nothing to choose. */
export function isSingleVariant(options: readonly OptionDefinition[], variantCount: number): boolean {
  return variantCount <= 1 || options.every(option => option.values.length <= 1)
}

/** A variant's title as read in a sentence: `Sage, 350 ml`; empty when the product has nothing to choose. */
export function variantText(title: string): string {
  return title === 'Default Title' ? '' : title.split(' / ').join(', ')
}
