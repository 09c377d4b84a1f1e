import type { ListPage } from '@tongxin/contract/pairing'
import { append } from '@tongxin/core/duties/records/grouping'
import { useCallback, useMemo, useRef } from 'react'
import { Card } from '../../../ui/card.tsx'
import { editorWords } from '../../../words/list-editor.ts'
import { proposalWords as words } from '../../../words/list-proposal.ts'
import { CadreColumns } from '../board/cadre-columns.tsx'
import { MoreRows } from '../more-rows.tsx'
import { useShownCount } from '../use-shown-count.ts'
import type { ProposalProps } from './proposal-props.ts'
import { type PairView, ProposalRow } from './proposal-row.tsx'
import type { Plan } from './solver-room.ts'
import { keyOf } from './step-stack.ts'
import { useStableActs } from './use-stable-acts.ts'
import '../board/cadre-table.css'

interface TableProps extends ProposalProps {
  readonly plan: Plan
}

/** Every cadre with the persons proposed; each pair can be locked, excluded, dragged to another cadre, and asked about. */
export function ProposalTable({ plan, page, desk, acts }: TableProps) {
  const { persons, lines } = page
  const people = useMemo(() => peopleOf({ persons, lines }), [persons, lines])
  const standing = useMemo(() => new Set(desk.network?.standing.map(keyOf)), [desk.network])
  const locked = new Set(desk.marks.locks.map(keyOf))
  const gaps = new Map(plan.quota.map((gap) => [gap.cadre, gap]))
  const byCadre = new Map<string, PairView[]>()
  for (const pair of plan.pairs) {
    const key = keyOf(pair)
    const person = people.get(pair[1]) ?? nobody
    append(byCadre, pair[0], {
      ...person,
      personId: pair[1],
      isLocked: locked.has(key),
      isKept: standing.has(key),
    })
  }
  const stable = useStableActs(acts)
  const latest = useRef(locked)
  latest.current = locked
  const isLocked = useCallback(
    (cadreId: string, personId: string) => latest.current.has(keyOf([cadreId, personId])),
    [],
  )
  const { shown, more } = useShownCount(page.cadres.length, 100)
  return (
    <Card
      title={editorWords.cadres}
      note={words.cadresNote(page.cadres.length, plan.pairs.length, desk.marks.locks.length)}
    >
      <table className="cadre-table">
        <CadreColumns how />
        <tbody>
          {page.cadres.slice(0, shown).map((cadre) => (
            <ProposalRow
              key={cadre.id}
              cadre={cadre}
              pairs={byCadre.get(cadre.id) ?? noPairs}
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

const nobody = { name: '', unitName: '' }
const noPairs: readonly PairView[] = []

/** Names and units of everybody a page names, by id. */
export function peopleOf(
  page: Pick<ListPage, 'lines' | 'persons'>,
): ReadonlyMap<string, { readonly name: string; readonly unitName: string }> {
  const named = page.lines.map(
    ({ personId, personName, personUnit }) => [personId, { name: personName, unitName: personUnit }] as const,
  )
  const persons = page.persons.map(({ id, name, unitName }) => [id, { name, unitName }] as const)
  return new Map([...named, ...persons])
}
