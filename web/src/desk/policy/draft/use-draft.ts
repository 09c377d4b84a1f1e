import type { AnswerOf } from '@tongxin/contract/endpoint'
import { draftPolicy } from '@tongxin/contract/policy-editing'
import type { PolicyEdit } from '@tongxin/core/policy/editing/policy-edit'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSend } from '../../../app/api.ts'
import type { Editing } from '../editing-context.ts'
import { type KeptDraft, keepDraft, readDraft } from './kept-draft.ts'

export type CheckedDraft = AnswerOf<typeof draftPolicy>

const pauseMs = 500

/** The text of a new version while it is written: kept in this tab, checked a moment after the last stroke. */
export function useDraft({ version: { id, key } }: Editing) {
  const { mutate, error } = useSend(draftPolicy)
  const [draft, setDraft] = useState(() => readDraft(key))
  const [checked, setChecked] = useState<CheckedDraft & { readonly against: string }>()
  const latest = useRef(0)
  const text = draft?.text ?? null
  const put = useCallback(
    (next: KeptDraft | null) => {
      keepDraft(key, next)
      setDraft(next)
    },
    [key],
  )
  const check = useCallback(
    (edits: readonly PolicyEdit[] = []) => {
      latest.current += 1
      const turn = latest.current
      mutate(
        { params: { id }, body: { source: text, edits: edits.map(wire) } },
        {
          onSuccess: ({ value }) => {
            if (turn !== latest.current) return
            setChecked({ ...value, against: id })
            if (edits.length > 0) put({ base: draft?.base ?? id, text: value.source })
          },
        },
      )
    },
    [mutate, put, id, text, draft?.base],
  )
  const current =
    checked !== undefined && checked.against === id && (text ?? checked.source) === checked.source
  useEffect(() => {
    if (current) return
    const timer = setTimeout(check, checked === undefined ? 0 : pauseMs)
    return () => clearTimeout(timer)
  }, [current, checked, check])
  return {
    text: text ?? checked?.source ?? '',
    checked,
    current,
    error,
    /** Begun from a version that has another after it. */
    outdated: draft !== null && draft.base !== id,
    type: (typed: string) => put({ base: draft?.base ?? id, text: typed }),
    check,
    drop: () => {
      put(null)
      setChecked(undefined)
    },
  }
}

function wire({ place, ...edit }: PolicyEdit) {
  return { place: [...place], ...edit }
}
