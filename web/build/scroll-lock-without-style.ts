import type { Plugin } from 'vite'

const file = '@rc-component/portal/es/useScrollLocker.js'
const imports =
  "import { getTargetScrollBarSize, removeCSS, updateCSS, useLayoutEffect } from '@rc-component/util';"

/**
 * antd keeps the page still beneath a dialog by an inline style that carries no nonce: the browser refuses it, reports a
 * breach of the page's policy, and the page scrolls. The same is said through the element's own style here.
 */
export function scrollLockWithoutStyle(): Plugin {
  return {
    name: 'scroll-lock-without-style',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith(file)) return undefined
      if (!code.includes(imports))
        return this.error(`${file} has changed: look whether its style has a nonce now`)
      return { code: code.replace(imports, replacement), map: null }
    },
  }
}

// The gutter that the bar leaves is kept, so that the page does not jump.
const replacement = `import { getTargetScrollBarSize, useLayoutEffect } from '@rc-component/util';
const locks = new Set();
const settle = () => {
  const { style } = document.body;
  const bar = window.innerWidth - document.documentElement.clientWidth;
  if (locks.size > 0 && style.overflowY !== 'hidden') {
    if (bar > 0) style.paddingRight = bar + 'px';
    style.overflowY = 'hidden';
  } else if (locks.size === 0) {
    style.overflowY = '';
    style.paddingRight = '';
  }
};
const updateCSS = (_css, id) => { locks.add(id); settle(); };
const removeCSS = (id) => { locks.delete(id); settle(); };`
