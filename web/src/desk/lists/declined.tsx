import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { isDecline } from '@tongxin/core/pairing/lists/list-rounds'
import { createContext, useContext } from 'react'
import { longDay } from '../../words/days.ts'
import { editorWords as words } from '../../words/pairing/list-editor.ts'

type Rounds = ListPage['rounds']

/** What each leader's "no" was, by the pair it was about; the latest where there were several. */
export type Declines = ReadonlyMap<string, string>

/** Pairs that the cadre declined in an earlier round of the list: who pairs them again is told. */
export function declinesIn(rounds: Rounds): Declines {
  return new Map(
    rounds.flatMap(({ round, marks }) =>
      marks.flatMap((mark) => {
        const { pair, on, reason } = mark
        if (!pair || !isDecline(mark)) return []
        return [[keyOf(pair), words.declinedIn({ round, day: longDay(on), reason })] as const]
      }),
    ),
  )
}

/** The same map while the rounds are the same: chips that read it are not drawn anew by a step. */
export const DeclinesContext = createContext<Declines>(new Map())

interface PairProps {
  readonly cadreId: string
  readonly personId: string
}

/** Undefined where the cadre never declined the person in this list. */
export function useDeclined(pair: PairProps): string | undefined {
  return useContext(DeclinesContext).get(keyOf(pair))
}

export function DeclinedTag(pair: PairProps) {
  const told = useDeclined(pair)
  if (told === undefined) return null
  return (
    <span className="pair-tag pair-tag-lacking" title={told}>
      {words.declined}
      <span className="visually-hidden">{`：${told}`}</span>
    </span>
  )
}

function keyOf({ cadreId, personId }: PairProps): string {
  return `${cadreId} ${personId}`
}
