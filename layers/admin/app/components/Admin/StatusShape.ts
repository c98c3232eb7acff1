import { defineComponent, h, type PropType } from 'vue'

/**
 * Drawings on a 16 px grid. A state is told by its shape before its color: ring = not begun, half disc = partly,
 * disc with check = done, dashed ring = waiting, diamond = critical, triangle = running low.
 */
const SHAPES = {
  'ring': '<circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="1.75"/>',
  'half': '<circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="1.75"/><path d="M8 5v6a3 3 0 0 0 0-6z"/>',
  'half-back': '<circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="1.75"/><path d="M8 5v6a3 3 0 0 1 0-6z"/>',
  'done': '<path fill-rule="evenodd" d="M8 1.25a6.75 6.75 0 1 0 0 13.5 6.75 6.75 0 0 0 0-13.5zm3.33 5.03a.9.9 0 1 0-1.36-1.17L7.1 8.43 5.95 7.28a.9.9 0 0 0-1.27 1.27l1.84 1.84a.9.9 0 0 0 1.31-.05z"/>',
  'waiting': '<circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="1.75" stroke-dasharray="2.2 2.3"/>',
  'dot': '<circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="1.75"/><circle cx="8" cy="8" r="2.5"/>',
  'crossed': '<circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="1.75"/><path d="m6.2 6.2 3.6 3.6m0-3.6L6.2 9.8" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>',
  'back': '<path d="M6.25 12.25h3.1a3.35 3.35 0 0 0 0-6.7H3.2m2.7-2.8-2.8 2.8 2.8 2.8" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"/>',
  'critical': '<path fill-rule="evenodd" d="M8.99 1.41a1.4 1.4 0 0 0-1.98 0l-5.6 5.6a1.4 1.4 0 0 0 0 1.98l5.6 5.6a1.4 1.4 0 0 0 1.98 0l5.6-5.6a1.4 1.4 0 0 0 0-1.98zM8 4.3a.85.85 0 0 1 .85.9l-.18 3.2a.67.67 0 0 1-1.34 0l-.18-3.2A.85.85 0 0 1 8 4.3zm0 5.5a.95.95 0 1 1 0 1.9.95.95 0 0 1 0-1.9z"/>',
  'low': '<path fill-rule="evenodd" d="M9.2 2.05a1.4 1.4 0 0 0-2.4 0l-5.5 9.3a1.4 1.4 0 0 0 1.2 2.1h11a1.4 1.4 0 0 0 1.2-2.1zM8 5.2a.85.85 0 0 1 .85.9l-.18 2.6a.67.67 0 0 1-1.34 0L7.15 6.1A.85.85 0 0 1 8 5.2zm0 4.9a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8z"/>',
  'draft': '<path d="M10.6 2.9a1.6 1.6 0 0 1 2.3 2.3L6 12.1l-3.1.8.8-3.1z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/>',
  'archived': '<rect x="2.5" y="2.5" width="11" height="11" rx="2.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.2 2.2"/>',
} as const

export type StatusShapeName = keyof typeof SHAPES

/** The shape of a state; what it means is said by the word beside it. */
export default defineComponent({
  name: 'AdminStatusShape',
  props: { name: { type: String as PropType<StatusShapeName>, required: true } },
  setup(props) {
    return () => h('svg', { 'viewBox': '0 0 16 16', 'fill': 'currentColor', 'aria-hidden': 'true', 'innerHTML': SHAPES[props.name] })
  },
})
