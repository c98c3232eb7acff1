import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'

/** What a description may hold; the same as the server lets through, but for tables. */
const extensions = [StarterKit.configure({
  code: false, codeBlock: false, strike: false, underline: false, horizontalRule: false,
  heading: { levels: [2, 3, 4] },
  link: { openOnClick: false, autolink: true, protocols: ['http', 'https', 'mailto'], HTMLAttributes: { target: null, rel: null, class: null } },
})]
/** What the editor's model keeps. */
const KNOWN = new Set(['P', 'BR', 'STRONG', 'B', 'EM', 'I', 'UL', 'OL', 'LI', 'H2', 'H3', 'H4', 'A', 'BLOCKQUOTE'])

/** Whether a description comes out of the editor with all that went in. */
export function keepsAll(html: string): boolean {
  // Parsed aside, where nothing runs and nothing is loaded.
  return [...new DOMParser().parseFromString(html, 'text/html').body.querySelectorAll('*')].every(({ tagName }) => KNOWN.has(tagName))
}

interface EditorOptions {
  element: HTMLElement
  html: string
  label: string
  editable: boolean
  changed: (html: string) => void
  /** What the caret stands in: names of marks and blocks. */
  moved: (names: ReadonlySet<string>) => void
}

const NAMES = ['heading', 'bold', 'italic', 'bulletList', 'orderedList', 'blockquote', 'link']

export function createEditor({ element, html, label, editable, changed, moved }: EditorOptions): Editor {
  return new Editor({
    element,
    extensions,
    content: html,
    editable,
    // Its styles come from our own sheet; a style element would need the page's nonce.
    injectCSS: false,
    editorProps: { attributes: { 'class': 'ad-rich-text', 'role': 'textbox', 'aria-multiline': 'true', 'aria-label': label } },
    onUpdate: ({ editor }) => changed(editor.isEmpty ? '' : editor.getHTML()),
    onTransaction: ({ editor }) => moved(new Set(NAMES.filter(name => editor.isActive(name)))),
  })
}
