import { listNamed } from '@tongxin/contract/pairing/lists-named'
import { readTypedName } from '@tongxin/core/roster/names/typed-name'
import { useMemo } from 'react'
import { useAnswer } from '../../app/api.ts'

const nobody: ReadonlySet<string> = new Set()

/** Whose pinyin or initials were typed, by their ids: asked of the server once letters are typed, for lists carry none. */
export function useNamed(typed: string): ReadonlySet<string> {
  const { letters } = readTypedName(typed)
  const when = letters !== null && letters.length <= 60
  const asked = useAnswer(listNamed, { query: { name: letters ?? '' } }, { when, keepPrevious: true })
  const ids = when ? asked.data?.value.ids : undefined
  return useMemo(() => (ids ? new Set(ids) : nobody), [ids])
}
