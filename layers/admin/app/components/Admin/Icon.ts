import { defineComponent, h, type PropType } from 'vue'
import { ADMIN_ICONS, type AdminIconName } from '../../utils/admin-icons'

/** A picture beside words or in a labelled button; it says nothing to screen readers itself. */
export default defineComponent({
  name: 'AdminIcon',
  props: { name: { type: String as PropType<AdminIconName>, required: true } },
  setup(props) {
    return () => h('svg', {
      'viewBox': '0 0 24 24',
      'fill': 'none',
      'stroke': 'currentColor',
      'stroke-width': '2',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      // What points along the line turns with it.
      'class': /:(arrow|chevron)-(left|right)$/.test(props.name) ? 'rtl:-scale-x-100' : undefined,
      'aria-hidden': 'true',
      'innerHTML': ADMIN_ICONS[props.name],
    })
  },
})
