// How long somebody at the screen waits: from what they did until what it did has been painted.
import type { Page } from 'playwright-core'

export interface Effect {
  /** The event that begins the wait. */
  readonly event: 'click' | 'drop'
  /** What is there once the effect shows: an element that bears this text; or, where it is to go, none that does. */
  readonly shown: Sight
}

export interface Sight {
  readonly selector: string
  readonly text: string
  readonly gone?: boolean
}

/** Milliseconds from the event to the picture that shows its effect; `act` is what the person does. */
export async function effectTime(
  page: Page,
  { event, shown }: Effect,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(awaitEffect, { event, ...shown })
  await act()
  const patience = setTimeout(() => page.close(), 20_000)
  const told = page.evaluate(() => Reflect.get(window, 'effectShown'))
  return told
    .catch((error: unknown) => {
      throw new Error(`no ${event} showed ${shown.selector} ${shown.text}`, { cause: error })
    })
    .finally(() => clearTimeout(patience))
}

/** Milliseconds from the start of the navigation to the first picture that shows it; to be called before `goto`. */
export async function firstShown(page: Page, sight: Sight): Promise<() => Promise<number>> {
  await page.addInitScript(awaitFirst, sight)
  return async () => page.evaluate(() => Reflect.get(window, 'firstShown'))
}

/** Runs in the page, with no named function inside: the loader would wrap it. A frame is on the screen when the first message after its drawing arrives. */
function awaitEffect({ event, selector, text, gone }: Sight & { readonly event: string }): void {
  let began: number | undefined
  window.addEventListener(
    event,
    ({ timeStamp }) => {
      began = timeStamp
    },
    { capture: true, once: true },
  )
  const shown = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      const isThere = [...document.querySelectorAll(selector)].some((one) => one.textContent.includes(text))
      if (began === undefined || isThere === (gone ?? false)) return
      observer.disconnect()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now() - (began ?? 0))
        port2.postMessage(undefined)
      })
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  Reflect.set(window, 'effectShown', shown)
}

function awaitFirst({ selector, text }: Sight): void {
  const shown = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (![...document.querySelectorAll(selector)].some((one) => one.textContent.includes(text))) return
      observer.disconnect()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(undefined)
      })
    })
    observer.observe(document, { subtree: true, childList: true })
  })
  Reflect.set(window, 'firstShown', shown)
}
