import { StoreSettingsUpdateDocument, type AdminStoreSettingsFragment, type StoreSettingsUpdateInput } from '../graphql/generated/admin'

type SettingsForm = Pick<AdminStoreSettingsFragment, 'shopName' | 'contactEmail' | 'announcement' | 'language'>

const toForm = ({ shopName, contactEmail, announcement, language }: AdminStoreSettingsFragment): SettingsForm => ({ shopName, contactEmail, announcement, language })

/** The form of what a shop says of itself, see `useRecordEditor`. @param saved after each change */
export function useSettingsEditor(loaded: AdminStoreSettingsFragment, saved: (now: AdminStoreSettingsFragment, before: AdminStoreSettingsFragment) => void) {
  const { run } = useAdminMutation(StoreSettingsUpdateDocument)
  return useRecordEditor<AdminStoreSettingsFragment, SettingsForm, StoreSettingsUpdateInput>(loaded, {
    words: { labels: { shopName: 'name', contactEmail: 'mail address', announcement: 'announcement', language: 'language' } },
    toForm,
    toInput: ({ version }, before, now) => ({
      input: { version, ...Object.fromEntries(Object.entries(now).filter(([key, value]) => value !== before[key as keyof SettingsForm])) }, problems: {},
    }),
    send: async (input) => {
      const { storeSettingsUpdate: { storeSettings, userErrors } } = await run({ input })
      return { record: storeSettings ?? null, userErrors }
    },
    savedWords: 'Saved. The shop shows it from now on.',
    saved,
  })
}
