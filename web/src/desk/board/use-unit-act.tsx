import type { Board } from '@tongxin/contract/duties/duties'
import { useMe } from '../../app/session.ts'
import { urgingWords } from '../../words/duties/urging.ts'
import { UrgeButton, useMayUrge } from '../urging/urge-button.tsx'
import { runningTerm } from './running-term.ts'

/** 催办 at each unit that is short, of a term that runs, as it stands today; nothing for who only looks. */
export function useUnitAct(board: Board | undefined) {
  const { today } = useMe()
  const term = board && runningTerm(board, today)
  const mayUrge = useMayUrge('contact', term)
  if (!mayUrge || term === undefined) return undefined
  return {
    label: urgingWords.column,
    of: ({ unitId, unitName, counts }: Board['rows'][number]) =>
      unitId !== null &&
      counts.short > 0 && <UrgeButton kind="contact" term={term} unit={{ id: unitId, name: unitName }} />,
  }
}
