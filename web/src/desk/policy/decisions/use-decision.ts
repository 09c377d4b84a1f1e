import { type Day, parseDay } from '@tongxin/core/calendar/day'
import { useState } from 'react'
import { useMe } from '../../../app/session.ts'
import { decisionWords as words } from '../../../words/policy/policy-editing.ts'
import { useEditing } from '../editing-context.ts'

/** Who decides, from when, by which minutes: as typed. */
export interface DecisionSheet {
  readonly by: string
  readonly since: string
  readonly body: string
  readonly minutesNo: string
}

/** The same as it is sent. */
export type DecisionBody = Omit<DecisionSheet, 'since'> & { readonly since: Day }

/** The sheet of a decision and how it is changed; `body` is what is sent, null while something is missing. */
export function useDecision() {
  const { today, displayName } = useMe()
  const editing = useEditing()
  const from = editing?.version.effectiveOn
  const [sheet, setSheet] = useState<DecisionSheet>({
    by: displayName,
    since: from !== undefined && from > today ? from : today,
    body: '',
    minutesNo: '',
  })
  const since = parseDay(sheet.since)
  const body: DecisionBody | null = since === null || sheet.by.trim() === '' ? null : { ...sheet, since }
  return {
    sheet,
    change: (patch: Partial<DecisionSheet>) => setSheet((before) => ({ ...before, ...patch })),
    from,
    body,
    /** By the labels of the fields. */
    lacking: { [words.by]: sheet.by.trim() === '', [words.since]: since === null },
  }
}
