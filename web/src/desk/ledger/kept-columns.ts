// The columns somebody last chose belong to the browser, as the size of its type does; an address that names columns comes first.

const key = 'tongxin.ledger-columns'

export function keepColumns(columns: string | undefined): void {
  try {
    if (columns === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, columns)
  } catch {
    // Storage is switched off in this browser: the choice lasts as long as the address.
  }
}

export function keptColumns(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}
