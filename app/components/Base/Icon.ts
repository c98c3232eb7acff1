import { defineComponent, h } from 'vue'
import type { PropType } from 'vue'
import { ICONS } from '../../utils/icons'
import type { IconName } from '../../utils/icons'

/** A line icon. It is decoration: what it means is said by the text or label beside it. */
export default defineComponent({
  name: 'BaseIcon',
  props: { name: { type: String as PropType<IconName>, required: true } },
  setup(props) {
    return () => h('svg', {
      'viewBox': '0 0 24 24',
      'width': '1em',
      'height': '1em',
      'fill': 'none',
      'stroke': 'currentColor',
      // Drawn for 2; at the sizes of this shop 1.5 reads lighter.
      'stroke-width': '1.5',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      // What points along the line turns with it.
      'class': /^(arrow|chevron)-(left|right)$/.test(props.name) ? 'rtl:-scale-x-100' : undefined,
      'aria-hidden': 'true',
      'innerHTML': ICONS[props.name],
    })
  },
})
