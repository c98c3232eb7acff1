/*
 * Shows states that only a pointer or the system can bring about, with the product's own rules: a copy of each rule for
 * `:hover` and the like under a class, and the rules for a dark system switched on or off.
 */
const STATES = { ':hover': '.state-hover', ':active': '.state-active', ':focus-visible': '.state-focus' } as const

/** States that every pressable thing is shown in. */
export const PRESSABLE = [
  { label: 'Rest', class: '' },
  { label: 'Hover', class: 'state-hover' },
  { label: 'Pressed', class: 'state-hover state-active' },
  { label: 'Focus', class: 'state-focus' },
] as const

type Container = CSSStyleSheet | CSSGroupingRule

function containers(): Container[] {
  const found: Container[] = []
  const visit = (container: Container): void => {
    found.push(container)
    for (const rule of container.cssRules) if (rule instanceof CSSGroupingRule) visit(rule)
  }
  for (const sheet of document.styleSheets) visit(sheet)
  return found
}

/** Makes `state-hover`, `state-active` and `state-focus` look like the states they name. */
export function copyStates(): void {
  for (const container of containers()) {
    for (const rule of [...container.cssRules]) {
      // A copy of "not in that state" would hold for everything.
      if (!(rule instanceof CSSStyleRule) || /\.state-|:not\(:(?:hover|active|focus)/.test(rule.selectorText)) continue
      const copy = Object.entries(STATES).reduce((text, [state, name]) => text.replaceAll(state, name), rule.selectorText)
      // A class cannot follow a part such as a slider's thumb.
      if (copy !== rule.selectorText && CSS.supports(`selector(${copy})`)) container.insertRule(`${copy} { ${rule.style.cssText} }`, container.cssRules.length)
    }
  }
}

/** Shows the page as under a light or dark system, whatever the system is. */
export function showScheme(scheme: 'light' | 'dark'): void {
  for (const container of containers()) {
    if (!(container instanceof CSSMediaRule)) continue
    if (/prefers-color-scheme:\s*dark|^(?:not )?all and \(min-width: 0px\)$/.test(container.media.mediaText)) {
      container.media.mediaText = `${scheme === 'dark' ? '' : 'not '}all and (min-width: 0px)`
    }
  }
}
