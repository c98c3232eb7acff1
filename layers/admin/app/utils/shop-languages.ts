/** Languages whose plurals and endings the search knows; it reads all others letter by letter. */
const KNOWN = ['en', 'de']
/** Any other language, while nobody has said which. */
const OTHER = 'und'

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' })

/** What can be chosen; the language that is set is among it, whichever it is. */
export function languageOptions(current: string): { value: string, label: string }[] {
  const label = (tag: string): string => tag === OTHER ? 'Another language' : NAMES.of(tag) ?? tag
  return [...new Set([...KNOWN, current, OTHER])].map(value => ({ value, label: label(value) }))
}

/** What the search makes of the words of a language. */
export function languageHelp(tag: string): string {
  const [language] = tag.toLowerCase().split('-')
  if (language === 'en') return 'Plurals and endings find each other: lamps finds Lamp.'
  if (language === 'de') return 'Plurals and endings find each other, and parts find whole words: Stühle finds Stuhl, Lampe finds Tischlampe.'
  return 'Words are found as they are written, with slips forgiven; plurals and endings are known in English and German.'
}
