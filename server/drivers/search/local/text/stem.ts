/** Languages with rules of their own; everything else is `plain`: words are kept as they are written. */
export type Language = 'en' | 'de' | 'plain'

/** Whether the language writes compounds in one word, whose last part says what a thing is: a "Teppichläufer" is a "Läufer". */
export const writesCompounds = (language: Language): boolean => language === 'de'

/** The rules for a language tag: "de-AT" is German. */
export function languageOf(tag: string): Language {
  const [primary] = tag.toLowerCase().split('-')
  return primary === 'en' || primary === 'de' ? primary : 'plain'
}

export type Stemmer = (word: string) => string

/**
 * Takes plural endings off a folded English word, and only those: a light stemmer ranks like Porter's on product
 * names, and what remains is a word that can be shown.
 */
export function stemEnglish(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (/[^ae]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** Takes the endings of number and case off a folded German word; "ae" for "ä" and the like become one. */
export function stemGerman(word: string): string {
  const plain = word.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/(?<![aeq])ue/g, 'u')
  const length = plain.length
  if (length > 7 && plain.endsWith('innen')) return plain.slice(0, -3)
  if (length > 6 && plain.endsWith('ern')) return plain.slice(0, -3)
  if (length > 5 && /e[mnrs]$/.test(plain)) return plain.slice(0, -2)
  if (length > 4 && /(?:e|n|[^s]s)$/.test(plain)) return plain.slice(0, -1)
  return plain
}

const STEMMERS: Record<Language, Stemmer> = { en: stemEnglish, de: stemGerman, plain: word => word }

export const stemmerOf = (language: Language): Stemmer => STEMMERS[language]
