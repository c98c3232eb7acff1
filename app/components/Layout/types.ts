/** An entry of a menu. */
export interface LayoutMenuItem {
  title: string
  url: string
}
