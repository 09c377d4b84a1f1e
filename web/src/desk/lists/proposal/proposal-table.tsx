import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { append } from '@tongxin/core/duties/records/grouping'
import type { PairIds } from '@tongxin/core/pairing/solver/instance'
import { indexOfPairs } from '@tongxin/core/pairing/solver/pair-index'
import { useCallback, useMemo, useRef } from 'react'
import { Card } from '../../../ui/card.tsx'
import { editorWords } from '../../../words/pairing/list-editor.ts'
import { proposalWords as words } from '../../../words/pairing/list-proposal.ts'
import { CadreColumns } from '../board/cadre-columns.tsx'
import { MoreRows } from '../more-rows.tsx'
import { useShownCount } from '../use-shown-count.ts'
import type { ProposalProps } from './proposal-props.ts'
import { type People, ProposalRow } from './proposal-row.tsx'
import type { Plan } from './solver-room.ts'
import { useStableActs } from './use-stable-acts.ts'
import '../board/cadre-table.css'

interface TableProps extends ProposalProps {
  readonly plan: Plan
}

/** Every cadre with the persons proposed; each pair can be locked, excluded, dragged to another cadre, and asked about. */
export function ProposalTable({ plan, page, desk, acts }: TableProps) {
  const { persons, lines } = page
  const { locks } = desk.marks
  const people = useMemo(() => peopleOf({ persons, lines }), [persons, lines])
  const standing = useMemo(() => indexOfPairs(desk.network?.standing ?? []), [desk.network])
  const pairs = useMemo(() => pairsByCadre(plan.pairs), [plan.pairs])
  const locked = pairsByCadre(locks)
  const gaps = new Map(plan.quota.map((gap) => [gap.cadre, gap]))
  const stable = useStableActs(acts)
  const latest = useRef(locks)
  latest.current = locks
  const isLocked = useCallback(
    (cadreId: string, personId: string) =>
      latest.current.some(([cadre, person]) => cadre === cadreId && person === personId),
    [],
  )
  const { shown, more } = useShownCount(page.cadres.length, 100)
  return (
    <Card
      title={editorWords.cadres}
      note={words.cadresNote(page.cadres.length, plan.pairs.length, locks.length)}
    >
      <table className="cadre-table">
        <CadreColumns how />
        <tbody>
          {page.cadres.slice(0, shown).map((cadre) => (
            <ProposalRow
              key={cadre.id}
              cadre={cadre}
              pairs={pairs.get(cadre.id) ?? noPairs}
              locks={locked.get(cadre.id) ?? noPairs}
              standing={standing}
              people={people}
              below={gaps.get(cadre.id)?.below ?? 0}
              above={gaps.get(cadre.id)?.above ?? 0}
              acts={stable}
              isLocked={isLocked}
            />
          ))}
        </tbody>
      </table>
      <MoreRows shown={shown} of={page.cadres.length} onMore={more} />
    </Card>
  )
}

const noPairs: readonly PairIds[] = []

function pairsByCadre(pairs: readonly PairIds[]): ReadonlyMap<string, readonly PairIds[]> {
  const byCadre = new Map<string, PairIds[]>()
  for (const pair of pairs) append(byCadre, pair[0], pair)
  return byCadre
}

/** Names and units of everybody a page names, by id. */
export function peopleOf(page: Pick<ListPage, 'lines' | 'persons'>): People {
  const named = page.lines.map(
    ({ personId, personName, personUnit }) => [personId, { name: personName, unitName: personUnit }] as const,
  )
  const persons = page.persons.map(({ id, name, unitName }) => [id, { name, unitName }] as const)
  return new Map([...named, ...persons])
}
