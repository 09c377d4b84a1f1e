const key = 'tongxin.large-type'

/** The choice belongs to the device, not to the account; where storage is refused it lasts as long as the page. */
export function isLargeType(): boolean {
  return document.documentElement.hasAttribute('data-large-type')
}

export function applyLargeType(): void {
  if (read() === '1') document.documentElement.setAttribute('data-large-type', '')
}

export function keepLargeType(large: boolean): void {
  document.documentElement.toggleAttribute('data-large-type', large)
  try {
    localStorage.setItem(key, large ? '1' : '0')
  } catch {
    // Storage is switched off in this browser.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
