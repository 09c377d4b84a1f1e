import { draftPolicy } from '@tongxin/contract/policy/policy-editing'
import { useCallback, useMemo, useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { citedWords } from '../../../words/policy/own-text.ts'
import { draftWords as words } from '../../../words/policy/policy-editing.ts'
import { whatIfWords } from '../../../words/policy/what-if.ts'
import { type Editing, useEditing } from '../editing-context.ts'
import { nothingTried } from '../what-if/trial-fields.ts'
import { WhatIfTrial } from '../what-if/what-if-panel.tsx'
import { CitedSections } from './cited-sections.tsx'
import { DraftCard, isSavable } from './draft-card.tsx'
import { DraftForm } from './draft-form.tsx'
import { draftItems } from './draft-items.ts'
import { SaveVersionDialog } from './save-version-dialog.tsx'
import { type CheckedDraft, type SentDraft, useDraft } from './use-draft.ts'

/** The office writes a new version of the school's document. */
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
  const { id, key } = editing.version
  const { mutate, error } = useSend(draftPolicy)
  const send = useCallback(
    (body: SentDraft, onChecked: (checked: CheckedDraft) => void) =>
      mutate({ params: { id }, body }, { onSuccess: ({ value }) => onChecked(value) }),
    [mutate, id],
  )
  const draft = useDraft({ name: key, against: id, send })
  const [saving, setSaving] = useState<CheckedDraft>()
  return (
    <>
      <DraftCard
        title={words.title}
        note={words.note}
        draft={draft}
        error={error}
        form={(document, onShow) => (
          <DraftForm items={draftItems(document)} document={document} onEdit={draft.check} onShow={onShow} />
        )}
        onSave={setSaving}
      />
      {draft.checked?.document && (
        <Card title={citedWords.title}>
          <CitedSections document={draft.checked.document} versionId={id} />
        </Card>
      )}
      {isSavable(draft) && <Trial source={draft.text} />}
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
