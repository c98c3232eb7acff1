import type { Config } from 'tailwindcss'

/** A color token of app/assets/css/admin.css, usable with Tailwind's opacity modifiers. */
const token = (name: string): string => `rgb(var(--a-${name}) / <alpha-value>)`

/** The back office's measures, all under the prefix `ad`, so that a shop's theme never changes them. */
export default {
  content: [],
  theme: {
    extend: {
      colors: {
        ad: {
          ground: token('ground'), surface: token('surface'), sunken: token('sunken'), hover: token('hover'), press: token('press'),
          line: token('line'), 'line-2': token('line-2'), edge: token('edge'),
          ink: token('ink'), 'ink-2': token('ink-2'), 'ink-3': token('ink-3'),
          accent: token('accent'), 'accent-hover': token('accent-hover'), 'on-accent': token('on-accent'), soft: token('soft'), 'soft-2': token('soft-2'),
          info: token('info'), 'info-tint': token('info-tint'), warning: token('warning'), 'warning-tint': token('warning-tint'), 'warning-fill': token('warning-fill'),
          critical: token('critical'), 'critical-tint': token('critical-tint'), success: token('success'), 'success-tint': token('success-tint'),
          bar: token('bar'), 'on-bar': token('on-bar'), 'on-bar-2': token('on-bar-2'), track: token('track'), scrim: token('scrim'),
        },
      },
      fontSize: {
        'ad-kbd': ['0.6875rem', { lineHeight: '1rem' }],
        'ad-caption': ['0.78125rem', { lineHeight: '1rem' }],
        'ad-help': ['0.78125rem', { lineHeight: '1.125rem' }],
        'ad-table': ['0.84375rem', { lineHeight: '1.25rem' }],
        'ad-body': ['0.875rem', { lineHeight: '1.25rem' }],
        'ad-heading': ['0.9375rem', { lineHeight: '1.25rem' }],
        'ad-metric': ['1.375rem', { lineHeight: '1.75rem' }],
        'ad-page': ['1.25rem', { lineHeight: '1.75rem', letterSpacing: '-0.012em' }],
        'ad-ship': ['1.625rem', { lineHeight: '2rem', letterSpacing: '-0.02em' }],
        'ad-sign-in': ['1.75rem', { lineHeight: '2.25rem', letterSpacing: '-0.02em' }],
        'ad-figure': ['2rem', { lineHeight: '2.5rem', letterSpacing: '-0.025em' }],
      },
      borderRadius: { 'ad-tag': '6px', 'ad-control': '8px', 'ad-banner': '10px', 'ad-panel': '12px', 'ad-dialog': '16px' },
      boxShadow: { 'ad-float': '0 0 0 1px rgb(20 22 21 / 0.06), 0 2px 6px rgb(20 22 21 / 0.06), 0 12px 32px rgb(20 22 21 / 0.14)' },
    },
  },
} satisfies Config
