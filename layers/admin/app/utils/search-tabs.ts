const TABS = [
  { label: 'Queries', to: '/admin/search' }, { label: 'Synonyms', to: '/admin/search/synonyms' },
  { label: 'Redirects', to: '/admin/search/redirects' }, { label: 'Pins', to: '/admin/search/pins' },
]

/** The parts of the search's back office, with the one that is open. */
export const searchTabs = (path: string) => TABS.map(tab => ({ ...tab, current: tab.to === path }))

/** Part of a whole in percent; a dash where there is no whole. */
export const percentOf = (part: number, whole: number): string => whole === 0 ? '–' : `${Math.round(part / whole * 100)} %`
