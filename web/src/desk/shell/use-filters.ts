import { useRouter, useRouterState } from '@tanstack/react-router'

export interface Filters {
  /** The filter's value in the address, or undefined. */
  readonly get: (name: string) => string | undefined
  /** Sets filters and drops those that are empty; what is not named stays, but the place in a list: it begins anew. */
  readonly change: (patch: Readonly<Record<string, string | undefined>>) => void
}

const fromTheFirst = { page: undefined, after: undefined, before: undefined }

/** Filters live in the address, so that a saved or sent link shows the same list. */
export function useFilters(): Filters {
  const router = useRouter()
  const search = new URLSearchParams(useRouterState({ select: (state) => state.location.searchStr }))
  const change: Filters['change'] = (patch) => {
    const address = new URL(location.href)
    for (const [name, value] of Object.entries({ ...fromTheFirst, ...patch })) {
      if (value === undefined || value === '') address.searchParams.delete(name)
      else address.searchParams.set(name, value)
    }
    router.history.push(address.pathname + address.search)
  }
  return { get: (name) => search.get(name) ?? undefined, change }
}
