import type { Me } from '@tongxin/contract/account/account'
import type { PhoneScreen } from '../screen.ts'

export interface FoundScreen {
  readonly screen: PhoneScreen
  readonly params: Readonly<Record<string, string>>
}

/** The screen at an address, with the parts its path names. */
export function findScreen(screens: readonly PhoneScreen[], path: string): FoundScreen | undefined {
  const parts = partsOf(path.split(/[?#]/)[0] ?? '')
  for (const screen of screens) {
    const params = paramsIn(partsOf(screen.path), parts)
    if (params) return { screen, params }
  }
  return undefined
}

/** The bar at the bottom for an account. */
export function tabsOf(screens: readonly PhoneScreen[], me: Me): PhoneScreen[] {
  return screens.filter(({ tab }) => tab && me.grants.some((grant) => tab.roles.includes(grant.role)))
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '')
}

function paramsIn(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? ''
    if (expected.startsWith(':')) params[expected.slice(1)] = decodeURIComponent(part)
    else if (expected !== part) return undefined
  }
  return params
}
