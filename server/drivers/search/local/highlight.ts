import type { Analyzer } from './text/analyzer.ts'

/** UTF-16 units of a text that are read. */
const LONGEST_TEXT = 20_000

/** A part of a text: from `start` up to, not including, `end`, in UTF-16 units. */
export interface TextRange { start: number, end: number }

/** Where a text holds what was looked for: whole runs of letters and digits, in order, not overlapping. */
export function highlight(analyzer: Analyzer, text: string, terms: ReadonlySet<string>): TextRange[] {
  const ranges: TextRange[] = []
  if (terms.size === 0) return ranges
  for (const { start, end, parts, joins } of analyzer.chunks(text.slice(0, LONGEST_TEXT))) {
    const forms = [...parts, ...joins].flatMap(form => [form, analyzer.word(form).stem])
    if (forms.some(form => terms.has(form))) ranges.push({ start, end })
  }
  return ranges
}
