import { differencesInAll } from '@tongxin/core/policy/diff/diff-sentences'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Opening } from '../../../app/gate.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { draftWords as words } from '../../../words/policy-editing.ts'
import { whatIfWords } from '../../../words/what-if.ts'
import { type Editing, useEditing } from '../editing-context.ts'
import { DifferenceList } from '../versions/difference-list.tsx'
import { nothingTried } from '../what-if/trial-fields.ts'
import { WhatIfTrial } from '../what-if/what-if-panel.tsx'
import { DraftForm } from './draft-form.tsx'
import { DraftText } from './draft-text.tsx'
import { SaveVersionDialog } from './save-version-dialog.tsx'
import { type CheckedDraft, useDraft } from './use-draft.ts'
import '../../../ui/controls.css'
import './draft.css'

/** A new version in the making, as a form or as text, with what differs from the version it is made from. */
export function DraftTab() {
  const editing = useEditing()
  if (!editing)
    return (
      <Card title={words.title}>
        <EmptyState icon="lock" title={words.readOnly} />
      </Card>
    )
  return <Draft key={editing.version.key} editing={editing} />
}

function Draft({ editing }: { readonly editing: Editing }) {
  const draft = useDraft(editing)
  const [way, setWay] = useState<'form' | 'text'>('form')
  const [saving, setSaving] = useState<CheckedDraft>()
  const { checked, current } = draft
  const sound = current && checked !== undefined && checked.mistakes.length === 0
  const savable = sound && checked.differences.length > 0
  return (
    <>
      <Card
        title={words.title}
        note={words.kept}
        extra={
          <>
            <Ways way={way} onChoose={setWay} />
            <Button size="small" onClick={draft.drop}>
              {words.discard}
            </Button>
            <Button size="small" type="primary" disabled={!savable} onClick={() => setSaving(checked)}>
              {words.save}
            </Button>
          </>
        }
      >
        <p className="draft-note">{words.note}</p>
        {draft.outdated && <p className="draft-note stale-draft">{words.outdated}</p>}
        {draft.error && <RefusalNotice error={draft.error} onRetry={() => draft.check()} />}
        {!checked && !draft.error && <Opening />}
        {checked && way === 'text' && <DraftText draft={draft} checked={checked} />}
        {checked && way === 'form' && <DraftForm document={checked.document} onEdit={draft.check} />}
      </Card>
      {checked && <Differences checked={checked} />}
      {savable && <Trial source={checked.source} />}
      {saving && (
        <SaveVersionDialog
          editing={editing}
          draft={saving}
          onSaved={draft.drop}
          onClose={() => setSaving(undefined)}
        />
      )}
    </>
  )
}

/** 试算 of the draft as it stands: what it would change for whom, before it is stored. */
function Trial({ source }: { readonly source: string }) {
  const tried = useMemo(() => ({ ...nothingTried, source }), [source])
  return (
    <Card title={whatIfWords.title} note={whatIfWords.note}>
      <div className="what-if">
        <WhatIfTrial tried={tried} />
      </div>
    </Card>
  )
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
