import type { Plugin } from 'vite'

const file = '@rc-component/util/es/getScrollBarSize.js'
const imports = 'import { removeCSS, updateCSS } from "./Dom/dynamicCSS";'

/**
 * antd measures scrollbars with an inline style that carries no nonce, so the browser refuses it and reports a
 * breach of the page's policy each time a table or a dialog opens. It serves scrollbars of one's own drawing only;
 * ours are the browser's, so it is left out.
 */
export function quietScrollbarMeasure(): Plugin {
  return {
    name: 'quiet-scrollbar-measure',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith(file)) return undefined
      if (!code.includes(imports))
        return this.error(`${file} has changed: look whether its style has a nonce now`)
      return { code: code.replace(imports, 'const updateCSS = () => {}, removeCSS = () => {}'), map: null }
    },
  }
}
