/** Marks the links of a menu that lead to the page one is on, for `aria-current`. */
export function useCurrentPage(): (path: string) => 'page' | undefined {
  const route = useRoute()
  return path => route.path === path ? 'page' : undefined
}
