import type { Page } from '@playwright/test'
import { officeScreens } from './office-screens.ts'
import { shopScreens } from './shop-screens.ts'

export interface Screen {
  name: string
  path: string
  /** Brings the page into the state that the picture is of. */
  prepare?: (page: Page) => Promise<void>
  /** Only what the window shows: for what floats over the page. */
  viewport?: boolean
  staff?: boolean
  /** Puts these slugs into the bag first. */
  bag?: string[]
}

/** Every screen in the states that have a design of their own. */
export const screens: Screen[] = [...shopScreens, ...officeScreens]
