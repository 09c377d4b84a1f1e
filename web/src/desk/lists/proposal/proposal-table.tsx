import type { ListCadre, ListPage } from '@tongxin/contract/pairing'
import { append } from '@tongxin/core/duties/records/grouping'
import { useState } from 'react'
import { Card } from '../../../ui/card.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { editorWords } from '../../../words/list-editor.ts'
import { proposalWords as words } from '../../../words/list-proposal.ts'
import { CadreColumns } from '../board/cadre-columns.tsx'
import { draggedIn, holdsPerson, startDrag } from '../board/dragged.ts'
import { Grip } from '../board/grip.tsx'
import type { ProposalProps } from './proposal-props.ts'
import type { Plan } from './solver-room.ts'
import { keyOf } from './step-stack.ts'
import '../board/cadre-table.css'

interface TableProps extends ProposalProps {
  readonly plan: Plan
}

/** Every cadre with the persons proposed; each pair can be locked, excluded, dragged to another cadre, and asked about. */
export function ProposalTable({ plan, ...shown }: TableProps) {
  const { page, desk } = shown
  const byCadre = new Map<string, Plan['pairs'][number][]>()
  for (const pair of plan.pairs) append(byCadre, pair[0], pair)
  return (
    <Card
      title={editorWords.cadres}
      note={words.cadresNote(page.cadres.length, plan.pairs.length, desk.marks.locks.length)}
    >
      <table className="cadre-table">
        <CadreColumns how />
        <tbody>
          {page.cadres.map((cadre) => (
            <Row key={cadre.id} cadre={cadre} pairs={byCadre.get(cadre.id) ?? []} plan={plan} {...shown} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}

interface RowProps extends TableProps {
  readonly cadre: ListCadre
  readonly pairs: Plan['pairs']
}

function Row({ cadre, pairs, plan, page, desk, acts }: RowProps) {
  const [over, setOver] = useState(false)
  const gap = plan.quota.find((one) => one.cadre === cadre.id)
  const onDrop = (event: React.DragEvent) => {
    setOver(false)
    const dragged = draggedIn(event)
    if (!dragged || dragged.fromCadreId === cadre.id) return
    event.preventDefault()
    const locked = dragged.fromCadreId && isMarked(desk.marks.locks, dragged.fromCadreId, dragged.personId)
    const old = locked
      ? [{ kind: 'unlock', pair: [dragged.fromCadreId ?? '', dragged.personId] } as const]
      : []
    acts.edit([...old, { kind: 'lock', pair: [cadre.id, dragged.personId] }])
  }
  const onDragOver = (event: React.DragEvent) => {
    if (!holdsPerson(event)) return
    event.preventDefault()
    setOver(true)
  }
  return (
    <tr data-over={over} onDragOver={onDragOver} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      <th scope="row">{cadre.name}</th>
      <td className="cadre-post">{cadre.post}</td>
      <td>
        {editorWords.people(pairs.length)}
        {gap && (
          <button
            type="button"
            className="proposal-gap"
            title={words.why(cadre.name)}
            onClick={() => acts.askWhy({ kind: 'cadre', id: cadre.id })}
          >
            {gap.below > 0 ? editorWords.lacks(gap.below) : editorWords.exceeds(gap.above)}
          </button>
        )}
      </td>
      <td>
        <ul className="pair-chips">
          {pairs.map(([, personId]) => (
            <Chip key={personId} cadre={cadre} personId={personId} page={page} desk={desk} acts={acts} />
          ))}
        </ul>
      </td>
    </tr>
  )
}

function Chip({
  cadre,
  personId,
  page,
  desk,
  acts,
}: ProposalProps & { readonly cadre: ListCadre; readonly personId: string }) {
  const person = personIn(page, personId)
  const pair = [cadre.id, personId] as const
  const isLocked = isMarked(desk.marks.locks, cadre.id, personId)
  const isKept = desk.network?.standing.some((one) => keyOf(one) === keyOf(pair)) ?? false
  const lockWord = isLocked ? words.unlock(cadre.name, person.name) : words.lock(cadre.name, person.name)
  return (
    <li
      className="pair-chip"
      data-locked={isLocked}
      draggable
      onDragStart={(event) => startDrag(event, { personId, fromCadreId: cadre.id })}
    >
      <Grip />
      <span className="pair-chip-name">{person.name}</span>
      <small>{person.unitName}</small>
      <span className={isKept ? 'pair-tag' : 'pair-tag pair-tag-new'}>
        {isKept ? editorWords.continues : editorWords.begins}
      </span>
      <ChipButton
        icon="lock"
        label={lockWord}
        pressed={isLocked}
        onPress={() => acts.edit([{ kind: isLocked ? 'unlock' : 'lock', pair }])}
      />
      <ChipButton
        icon="help"
        label={editorWords.why(cadre.name, person.name)}
        onPress={() => acts.askWhy({ kind: 'pair', pair })}
      />
      {!isLocked && (
        <ChipButton
          icon="close"
          label={words.exclude(cadre.name, person.name)}
          onPress={() => acts.edit([{ kind: 'exclude', pair }])}
        />
      )}
    </li>
  )
}

interface ChipButtonProps {
  readonly icon: 'lock' | 'help' | 'close'
  readonly label: string
  readonly pressed?: boolean
  readonly onPress: () => void
}

function ChipButton({ icon, label, pressed, onPress }: ChipButtonProps) {
  return (
    <button
      type="button"
      className="chip-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <Icon name={icon} size={14} />
    </button>
  )
}

export function personIn(page: ListPage, id: string): { readonly name: string; readonly unitName: string } {
  const person = page.persons.find((one) => one.id === id)
  const line = page.lines.find((one) => one.personId === id)
  return person ?? { name: line?.personName ?? '', unitName: line?.personUnit ?? '' }
}

function isMarked(pairs: readonly (readonly [string, string])[], cadre: string, person: string): boolean {
  return pairs.some(([one, other]) => one === cadre && other === person)
}
