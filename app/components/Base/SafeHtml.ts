import { defineComponent, h } from 'vue'

/**
 * HTML that the vendor wrote and the server sanitized before it was stored: the only place of the
 * storefront that sets HTML.
 */
export default defineComponent({
  name: 'BaseSafeHtml',
  props: { html: { type: String, required: true } },
  setup(props) {
    return () => h('div', { class: 'prose-shop', innerHTML: props.html })
  },
})
