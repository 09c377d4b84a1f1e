import type { Board } from '@tongxin/contract/duties'
import { useMe } from '../../app/session.ts'
import { urgingWords } from '../../words/urging.ts'
import { UrgeButton, useMayUrge } from '../urging/urge-button.tsx'

/** 催办 at each unit that is short, of a term that runs, as it stands today; nothing for who only looks. */
export function useUnitAct(board: Board | undefined) {
  const mayUrge = useMayUrge('contact')
  const { today } = useMe()
  const term = board?.term
  if (!mayUrge || !term || board.asOf !== null || term.lastDay < today) return undefined
  return {
    label: urgingWords.column,
    of: ({ unitId, unitName, counts }: Board['rows'][number]) =>
      unitId !== null &&
      counts.short > 0 && <UrgeButton kind="contact" term={term.id} unit={{ id: unitId, name: unitName }} />,
  }
}
