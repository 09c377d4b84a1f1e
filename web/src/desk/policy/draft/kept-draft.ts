import * as z from 'zod/mini'

/** A draft as this tab keeps it: its text, and the version it was begun from. */
export interface KeptDraft {
  readonly base: string
  readonly text: string
}

const kept = z.object({ base: z.string(), text: z.string() })

export function readDraft(key: string): KeptDraft | null {
  const found = sessionStorage.getItem(nameOf(key))
  if (found === null) return null
  try {
    return kept.safeParse(JSON.parse(found)).data ?? null
  } catch {
    return null
  }
}

export function keepDraft(key: string, draft: KeptDraft | null): void {
  if (draft === null) sessionStorage.removeItem(nameOf(key))
  else sessionStorage.setItem(nameOf(key), JSON.stringify(draft))
}

function nameOf(key: string): string {
  return `policy-draft ${key}`
}
