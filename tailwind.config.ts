import type { Config } from 'tailwindcss'

/** A color token of app/assets/css/tokens.css, usable with Tailwind's opacity modifiers. */
const token = (name: string): string => `rgb(var(--c-${name}) / <alpha-value>)`

/**
 * The design system's measures. Colors are CSS variables, so that light, dark and a vendor's own
 * theme change values and never class names.
 */
export default {
  darkMode: 'media',
  content: [
    './app/**/*.{vue,ts}', './layers/*/app/**/*.{vue,ts}',
    // Only development shows the living page of the design system.
    ...process.env.NODE_ENV === 'production' ? ['!./layers/admin/app/design/**'] : [],
  ],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      paper: token('paper'),
      well: token('well'),
      line: token('line'),
      edge: token('edge'),
      ink: { DEFAULT: token('ink'), 2: token('ink-2'), 3: token('ink-3') },
      moss: { DEFAULT: token('moss'), soft: token('moss-soft') },
      brick: { DEFAULT: token('brick'), soft: token('brick-soft') },
      butter: token('butter'),
      'on-butter': token('on-butter'),
      bar: token('bar'),
      'on-bar': token('on-bar'),
      float: token('float'),
      'on-float': token('on-float'),
      'on-float-2': token('on-float-2'),
      scrim: token('scrim'),
      focus: token('focus'),
    },
    fontFamily: {
      sans: ['Host Grotesk Variable', 'Host Grotesk Fallback', 'system-ui', 'sans-serif'],
      display: ['Hedvig Letters Serif', 'Hedvig Fallback', 'Georgia', 'serif'],
    },
    // 12 label, 13.5 second line, 15 text, 16.5 intro; display sizes carry their tracking.
    fontSize: {
      label: ['0.75rem', { lineHeight: '1rem' }],
      small: ['0.84375rem', { lineHeight: '1.25rem' }],
      base: ['0.9375rem', { lineHeight: '1.5' }],
      field: ['1rem', { lineHeight: '1.5rem' }],
      lead: ['1.03125rem', { lineHeight: '1.55' }],
      price: ['1.375rem', { lineHeight: '1.75rem' }],
      panel: ['1.75rem', { lineHeight: '2.125rem', letterSpacing: '-0.012em' }],
      heading: ['2rem', { lineHeight: '2.375rem', letterSpacing: '-0.016em' }],
      section: ['2.75rem', { lineHeight: '3.125rem', letterSpacing: '-0.018em' }],
      title: ['3.5rem', { lineHeight: '3.75rem', letterSpacing: '-0.02em' }],
      'hero-phone': ['2.875rem', { lineHeight: '2.875rem', letterSpacing: '-0.022em' }],
      hero: ['4.75rem', { lineHeight: '4.75rem', letterSpacing: '-0.022em' }],
    },
    fontWeight: { normal: '400', medium: '500', semibold: '600' },
    borderRadius: {
      none: '0',
      sm: 'var(--radius-small)',
      picture: 'var(--radius-picture)',
      panel: 'var(--radius-panel)',
      field: 'var(--radius-field)',
      full: '9999px',
    },
    extend: {
      boxShadow: {
        lift: '0 2px 6px rgb(0 0 0 / 0.06), 0 10px 28px rgb(0 0 0 / 0.10)',
        drawer: '0 0 48px rgb(0 0 0 / 0.18)',
      },
      transitionDuration: { 120: '120ms', 200: '200ms', 280: '280ms' },
      transitionTimingFunction: { out: 'cubic-bezier(0.16, 1, 0.3, 1)' },
      spacing: { 4.5: '1.125rem', 8.5: '2.125rem', 5.5: '1.375rem', 25: '6.25rem', 26: '6.5rem', 34: '8.5rem', 13: '3.25rem', 15: '3.75rem', 18: '4.5rem', 19: '4.75rem', 22: '5.5rem', 28: '7rem' },
      maxWidth: { page: '85rem' },
      zIndex: { header: '30', bar: '40', overlay: '60', dialog: '70' },
    },
  },
} satisfies Config
