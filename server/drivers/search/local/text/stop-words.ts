import type { Language } from './stem.ts'

const WORDS: Record<Language, string> = {
  en: 'a an and are as at be but by for from has have i in into is it its my no not of off on or our so some than that the their them then there these they this those to under up was we were what which who will with you your',
  de: 'aber alle als also am an auch auf aus bei bin bis da das dass dein dem den der des die dies diese diesem diesen dieser dieses du durch ein eine einem einen einer eines er es fur hat ich ihr im in ins ist kein keine mein mich mir mit nach nicht oder ohne sein sich sie sind so uber um und uns unser unter vom von vor was wie wir wird zu zum zur',
  plain: '',
}

/** Folded words that say how others relate; a query is searched without them unless it has no other word. */
export const stopWordsOf = (language: Language): ReadonlySet<string> => new Set(WORDS[language].split(' ').filter(Boolean))
