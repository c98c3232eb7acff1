import { SynonymSetDocument, type AdminSynonymFragment, type SynonymInput } from '../graphql/generated/admin'

interface SynonymForm { oneWay: boolean, inputs: string[], terms: string[] }

const toForm = (synonym: AdminSynonymFragment | null): SynonymForm => ({ oneWay: (synonym?.inputs.length ?? 0) > 0, inputs: [...synonym?.inputs ?? []], terms: [...synonym?.terms ?? []] })

/**
 * The form of a group of words that find the same, see `useRecordEditor`; without `loaded` of a new one.
 *
 * @param word what a new group begins with
 * @param made a new one has an address from now on
 */
export function useSynonymEditor(loaded: AdminSynonymFragment | null, word: string, made: (synonym: AdminSynonymFragment) => void) {
  const { run } = useAdminMutation(SynonymSetDocument)
  const { record: synonym, ...editor } = useRecordEditor<AdminSynonymFragment | null, SynonymForm, SynonymInput>(loaded, {
    words: { labels: { oneWay: 'direction', inputs: 'what is searched for', terms: 'words' }, show: { oneWay: oneWay => oneWay ? 'one way only' : 'both ways' } },
    toForm,
    toInput: (known, _, { oneWay, inputs, terms }) => ({ input: { id: known?.id, version: known?.version, terms, inputs: oneWay ? inputs : [] }, problems: {} }),
    send: async (input) => {
      const { synonymSet: { synonym: record, userErrors } } = await run({ input })
      return { record: record ?? null, userErrors }
    },
    savedWords: 'Saved. Shoppers find it so from now on.',
    saved: (now, before) => { if (now && !before) made(now) },
  })
  if (!loaded && word) editor.form.value.terms = [word]
  return { ...editor, synonym }
}
