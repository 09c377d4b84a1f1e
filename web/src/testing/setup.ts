import { afterEach } from 'vitest'

// A test without a document (`@vitest-environment node`) draws nothing, and is spared what draws.
if (typeof window !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/react')
  // A screen and antd with it are loaded on demand; on a busy machine that takes more than the usual second.
  configure({ asyncUtilTimeout: 8000 })
  afterEach(() => cleanup())
  supplyWhatJsdomLacks()
}

/** What jsdom lacks and antd asks for. Nothing here changes what a screen does. */
function supplyWhatJsdomLacks(): void {
  window.matchMedia ??= (query: string) =>
    ({
      matches: false,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
      dispatchEvent: () => false,
      onchange: null,
    }) as MediaQueryList
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  window.scrollTo = () => undefined
  Element.prototype.scrollIntoView ??= () => undefined
}
