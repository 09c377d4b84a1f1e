import type { AnswerOf, BodyOf } from '@tongxin/contract/endpoint'
import type { draftPolicy } from '@tongxin/contract/policy/policy-editing'
import type { PolicyEdit } from '@tongxin/core/policy/editing/policy-edit'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type KeptDraft, keepDraft, readDraft } from './kept-draft.ts'

export type CheckedDraft = AnswerOf<typeof draftPolicy>

/** A draft as it is sent to be checked: its text (null: as stored) and the edits to make in it. */
export type SentDraft = BodyOf<typeof draftPolicy>

interface DraftSource {
  /** Under which name this tab keeps the draft. */
  readonly name: string
  /** The version it is compared with. */
  readonly against: string
  /** Sends it to be checked. */
  readonly send: (draft: SentDraft, onChecked: (checked: CheckedDraft) => void) => void
}

const pauseMs = 500

/** The text of a new version while it is written: kept in this tab, checked a moment after the last stroke. */
export function useDraft({ name: key, against: id, send }: DraftSource) {
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
      send({ source: text, edits: edits.map(wire) }, (value) => {
        if (turn !== latest.current) return
        setChecked({ ...value, against: id })
        if (edits.length > 0) put({ base: draft?.base ?? id, text: value.source })
      })
    },
    [send, put, id, text, draft?.base],
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
