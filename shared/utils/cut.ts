/** The beginning of a text, at most so many UTF-16 units. A character outside of the basic plane stays whole: stores refuse halves. */
export function cut(text: string, most: number): string {
  const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) && text.length > most ? most - 1 : most
  return text.slice(0, end)
}
