/**
 * Numbers of the ranking, found on judged queries of an electronics shop (`pnpm bench search`): change one only with
 * the bench's table beside it.
 */
export const TUNING = {
  /** BM25F: occurrences at which a word is worth half of what it can be. */
  saturation: 4,
  /** A word that the catalogue writes in one, the query in two ("head set"). */
  compound: 0.5,
  /** Two words for one of the query ("bookcase"). */
  split: 0.7,
  /** A word that ends in one of the query, where compounds are written in one. */
  head: 0.5,
  /** What a shop says is another word for one of the query. */
  synonym: 0.9,
  /** Completions of the last word, when it is itself a word and when it is none. */
  completionOfWord: 0.15,
  completion: 0.7,
  completions: 24,
  /** Postings that completions may cost: one letter would read half the index. */
  completionPostings: 10_000,
  /** Nearest spellings at one and at two edits. */
  oneEdit: 1,
  twoEdits: 0.3,
  spellings: 3,
  /** What speaks for a spelling: documents anywhere, in names, beside the query's other words; the same first letter. */
  anywhere: 0.1,
  named: 1,
  together: 10,
  sameStart: 1,
  secondEdit: 4,
  /** Documents with the other words that make a spelling likelier than a known word that has none. */
  meant: 3,
  /** How much each spelling is believed beside the one before it. */
  nextSpelling: 0.95,
  /** Documents that make a word's spelling beyond doubt. */
  certain: 3,
  /** Weight of other spellings for a word that can be read as it is, and how much more frequent they must be. */
  doubt: 0.6,
  farMore: 10,
  /** Documents that a spelling must have to be believed before any other. */
  spellingFloor: 2,
  /** How fast a document loses rank with the words that it lacks. */
  relaxation: 0.5,
  /** Results with all words that make results with fewer unnecessary. */
  enough: 10,
  /** Best results that are looked at more closely. */
  rescored: 200,
  /** Share added to the score of a name that starts with the query, and of one that holds it in one piece. */
  nameStart: 0.15,
  /** The same for a name that starts with the very letters that were typed: for suggestions, and for a finished query. */
  typedStart: 1,
  queryStart: 0.2,
  phrase: 0.03,
}
