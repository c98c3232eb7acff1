// Written by scripts/print-icons.ts from Lucide (ISC licence); do not edit.

/** Drawings on a 24 px grid, as the content of an `svg` element. */
export const ICONS = {
  'arrow-left': '<path d="m12 19l-7-7l7-7m7 7H5"/>',
  'arrow-right': '<path d="M5 12h14m-7-7l7 7l-7 7"/>',
  'arrow-up-right': '<path d="M7 7h10v10M7 17L17 7"/>',
  'check': '<path d="M20 6L9 17l-5-5"/>',
  'chevron-down': '<path d="m6 9l6 6l6-6"/>',
  'chevron-right': '<path d="m9 18l6-6l-6-6"/>',
  'circle-alert': '<g><circle cx="12" cy="12" r="10"/><path d="M12 8v4m0 4h.01"/></g>',
  'history': '<g><path d="M3 12a9 9 0 1 0 9-9a9.75 9.75 0 0 0-6.74 2.74L3 8"/><path d="M3 3v5h5m4-1v5l4 2"/></g>',
  'image': '<g><rect width="18" height="18" x="3" y="3" rx="2" ry="2"/><circle cx="9" cy="9" r="2"/><path d="m21 15l-3.086-3.086a2 2 0 0 0-2.828 0L6 21"/></g>',
  'info': '<g><circle cx="12" cy="12" r="10"/><path d="M12 16v-4m0-4h.01"/></g>',
  'loader-circle': '<path d="M21 12a9 9 0 1 1-6.219-8.56"/>',
  'lock': '<g><rect width="18" height="11" x="3" y="11" rx="2" ry="2"/><path d="M7 11V7a5 5 0 0 1 10 0v4"/></g>',
  'menu': '<path d="M4 5h16M4 12h16M4 19h16"/>',
  'minus': '<path d="M5 12h14"/>',
  'plus': '<path d="M5 12h14m-7-7v14"/>',
  'rotate-ccw': '<g><path d="M3 12a9 9 0 1 0 9-9a9.75 9.75 0 0 0-6.74 2.74L3 8"/><path d="M3 3v5h5"/></g>',
  'search': '<g><path d="m21 21l-4.34-4.34"/><circle cx="11" cy="11" r="8"/></g>',
  'shield-check': '<g><path d="M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1z"/><path d="m9 12l2 2l4-4"/></g>',
  'shopping-bag': '<g><path d="M16 10a4 4 0 0 1-8 0M3.103 6.034h17.794"/><path d="M3.4 5.467a2 2 0 0 0-.4 1.2V20a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V6.667a2 2 0 0 0-.4-1.2l-2-2.667A2 2 0 0 0 17 2H7a2 2 0 0 0-1.6.8z"/></g>',
  'sliders-horizontal': '<path d="M10 5H3m9 14H3M14 3v4m2 10v4m5-9h-9m9 7h-5m5-14h-7m-6 5v4m0-2H3"/>',
  'truck': '<g><path d="M14 18V6a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2v11a1 1 0 0 0 1 1h2m10 0H9m10 0h2a1 1 0 0 0 1-1v-3.65a1 1 0 0 0-.22-.624l-3.48-4.35A1 1 0 0 0 17.52 8H14"/><circle cx="17" cy="18" r="2"/><circle cx="7" cy="18" r="2"/></g>',
  'x': '<path d="M18 6L6 18M6 6l12 12"/>',
} as const

export type IconName = keyof typeof ICONS
