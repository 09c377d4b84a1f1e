import type { ListCadre } from '@tongxin/contract/pairing/pairing'
import type { PairIds } from '@tongxin/core/pairing/solver/instance'
import { holdsPair, type PairIndex } from '@tongxin/core/pairing/solver/pair-index'
import { memo, useState } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import { editorWords } from '../../../words/pairing/list-editor.ts'
import { proposalWords as words } from '../../../words/pairing/list-proposal.ts'
import { draggedIn, holdsPerson, startDrag } from '../board/dragged.ts'
import { Grip } from '../board/grip.tsx'
import { DeclinedTag } from '../declined.tsx'
import type { RowActs } from './use-stable-acts.ts'

/** Names and units of people, by id. */
export type People = ReadonlyMap<string, { readonly name: string; readonly unitName: string }>

interface RowProps {
  readonly cadre: ListCadre
  /** Those of the cadre: the same objects while they stay as they are. */
  readonly pairs: readonly PairIds[]
  readonly locks: readonly PairIds[]
  /** The pairs in force, and who everybody is: the same at every plan. */
  readonly standing: PairIndex
  readonly people: People
  readonly below: number
  readonly above: number
  /** The same object at every plan. */
  readonly acts: RowActs
  readonly isLocked: (cadreId: string, personId: string) => boolean
}

/** A cadre with the persons proposed. Of hundreds of rows an edit changes a few, and only those are drawn anew. */
export const ProposalRow = memo(Row, isSameRow)

function isSameRow(before: RowProps, after: RowProps): boolean {
  return (
    before.cadre === after.cadre &&
    before.standing === after.standing &&
    before.people === after.people &&
    before.below === after.below &&
    before.above === after.above &&
    isSameList(before.pairs, after.pairs) &&
    isSameList(before.locks, after.locks)
  )
}

function isSameList(before: readonly PairIds[], after: readonly PairIds[]): boolean {
  return before.length === after.length && before.every((pair, at) => pair === after[at])
}

function Row({ cadre, pairs, locks, standing, people, below, above, acts, isLocked }: RowProps) {
  const [over, setOver] = useState(false)
  const onDrop = (event: React.DragEvent) => {
    setOver(false)
    const dragged = draggedIn(event)
    if (!dragged || dragged.fromCadreId === cadre.id) return
    event.preventDefault()
    const { fromCadreId, personId } = dragged
    const old =
      fromCadreId && isLocked(fromCadreId, personId)
        ? [{ kind: 'unlock', pair: [fromCadreId, personId] } as const]
        : []
    acts.edit([...old, { kind: 'lock', pair: [cadre.id, personId] }])
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
        {below + above > 0 && (
          <button
            type="button"
            className="proposal-gap"
            title={words.why(cadre.name)}
            onClick={() => acts.askWhy({ kind: 'cadre', id: cadre.id })}
          >
            {below > 0 ? editorWords.lacks(below) : editorWords.exceeds(above)}
          </button>
        )}
      </td>
      <td>
        <ul className="pair-chips">
          {pairs.map((pair) => (
            <Chip
              key={pair[1]}
              cadre={cadre}
              personId={pair[1]}
              person={people.get(pair[1]) ?? nobody}
              isLocked={locks.some(([, person]) => person === pair[1])}
              isKept={holdsPair(standing, pair)}
              acts={acts}
            />
          ))}
        </ul>
      </td>
    </tr>
  )
}

const nobody = { name: '', unitName: '' }

interface ChipProps extends Pick<RowProps, 'cadre' | 'acts'> {
  readonly personId: string
  readonly person: { readonly name: string; readonly unitName: string }
  readonly isLocked: boolean
  readonly isKept: boolean
}

const Chip = memo(OneChip)

function OneChip({ cadre, personId, person: { name, unitName }, isLocked, isKept, acts }: ChipProps) {
  const pair = [cadre.id, personId] as const
  return (
    <li
      className="pair-chip"
      data-locked={isLocked}
      draggable
      onDragStart={(event) => startDrag(event, { personId, fromCadreId: cadre.id })}
    >
      <Grip />
      <span className="pair-chip-name">{name}</span>
      <small>{unitName}</small>
      <span className={isKept ? 'pair-tag' : 'pair-tag pair-tag-new'}>
        {isKept ? editorWords.continues : editorWords.begins}
      </span>
      <DeclinedTag cadreId={cadre.id} personId={personId} />
      <ChipButton
        icon="lock"
        label={isLocked ? words.unlock(cadre.name, name) : words.lock(cadre.name, name)}
        pressed={isLocked}
        onPress={() => acts.edit([{ kind: isLocked ? 'unlock' : 'lock', pair }])}
      />
      <ChipButton
        icon="help"
        label={editorWords.why(cadre.name, name)}
        onPress={() => acts.askWhy({ kind: 'pair', pair })}
      />
      {!isLocked && (
        <ChipButton
          icon="close"
          label={words.exclude(cadre.name, name)}
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
