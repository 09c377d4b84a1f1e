import { differencesInAll } from '@tongxin/core/policy/diff/diff-sentences'
import type { Policy } from '@tongxin/core/policy/policy'
import type { ValuePlace } from '@tongxin/core/policy/value-place'
import { Button } from 'antd'
import { useState } from 'react'
import { Opening } from '../../../app/gate.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { draftWords as words } from '../../../words/policy/policy-editing.ts'
import { DifferenceList } from '../versions/difference-list.tsx'
import { DraftText } from './draft-text.tsx'
import { lineOfPlace } from './line-of-place.ts'
import type { CheckedDraft, useDraft } from './use-draft.ts'
import '../../../ui/controls.css'
import './draft.css'

interface DraftCardProps {
  readonly title: string
  readonly note: string
  readonly draft: ReturnType<typeof useDraft>
  readonly error: unknown
  /** The draft as fields, once it can be read. */
  readonly form: (document: Policy, onShow: (place: ValuePlace) => void) => React.ReactNode
  readonly onSave: (checked: CheckedDraft) => void
}

/** A new version in the making, as a form or as text, with what differs from the version it is made from. */
export function DraftCard({ title, note, draft, error, form, onSave }: DraftCardProps) {
  const [view, setView] = useState<View>({ way: 'form', line: null })
  const { checked } = draft
  const show = (place: ValuePlace) => setView({ way: 'text', line: lineOfPlace(draft.text, place) })
  return (
    <>
      <Card
        title={title}
        note={words.kept}
        extra={
          <>
            <Ways way={view.way} onChoose={(way) => setView({ way, line: null })} />
            <Button size="small" onClick={draft.drop}>
              {words.discard}
            </Button>
            <Button
              size="small"
              type="primary"
              disabled={!isSavable(draft)}
              onClick={() => checked && onSave(checked)}
            >
              {words.save}
            </Button>
          </>
        }
      >
        <p className="draft-note">{note}</p>
        {draft.outdated && <p className="draft-note stale-draft">{words.outdated}</p>}
        {error !== null && <RefusalNotice error={error} onRetry={() => draft.check()} />}
        {!checked && error === null && <Opening />}
        {checked && view.way === 'text' && <DraftText draft={draft} checked={checked} line={view.line} />}
        {checked && view.way === 'form' && <FormOrWhy checked={checked} form={(one) => form(one, show)} />}
      </Card>
      {checked && <Differences checked={checked} />}
    </>
  )
}

interface View {
  readonly way: 'form' | 'text'
  readonly line: number | null
}

/** Sound as it stands, and other than the version it is made from. */
export function isSavable({ checked, current }: ReturnType<typeof useDraft>): boolean {
  return current && checked !== undefined && checked.mistakes.length === 0 && checked.differences.length > 0
}

interface FormOrWhyProps {
  readonly checked: CheckedDraft
  readonly form: (document: Policy) => React.ReactNode
}

function FormOrWhy({ checked, form }: FormOrWhyProps) {
  if (!checked.document) return <p className="draft-note">{words.mistakesFirst}</p>
  return form(checked.document)
}

interface WaysProps {
  readonly way: 'form' | 'text'
  readonly onChoose: (way: 'form' | 'text') => void
}

function Ways({ way, onChoose }: WaysProps) {
  return (
    <fieldset className="draft-ways">
      <legend className="visually-hidden">{words.ways}</legend>
      {(['form', 'text'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={one === way} onClick={() => onChoose(one)}>
          {words[one]}
        </button>
      ))}
    </fieldset>
  )
}

function Differences({ checked }: { readonly checked: CheckedDraft }) {
  const { differences, mistakes } = checked
  return (
    <Card
      title={words.differences}
      note={mistakes.length === 0 && differences.length > 0 ? differencesInAll(differences) : undefined}
    >
      {mistakes.length > 0 && <p className="draft-note">{words.mistakesFirst}</p>}
      {mistakes.length === 0 && differences.length === 0 && <EmptyState title={words.noDifferences} />}
      {differences.length > 0 && (
        <DifferenceList differences={differences} before={words.base} after={words.draft} />
      )}
    </Card>
  )
}
