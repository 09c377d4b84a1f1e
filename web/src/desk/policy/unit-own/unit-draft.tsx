import { draftUnitDocument } from '@tongxin/contract/policy/unit-document'
import { useCallback, useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { unitDraftWords as words } from '../../../words/policy/unit-document.ts'
import { DraftCard } from '../draft/draft-card.tsx'
import { DraftForm } from '../draft/draft-form.tsx'
import { type CheckedDraft, type SentDraft, useDraft } from '../draft/use-draft.ts'
import type { OwnDocument } from './own-document.ts'
import { SaveUnitDialog } from './save-unit-dialog.tsx'
import { unitItems } from './unit-items.ts'

/** A new version of the unit's document, as a form or as text. */
export function UnitDraft({ unit }: { readonly unit: OwnDocument }) {
  const { id, base, unitName, versions } = unit
  const { mutate, error } = useSend(draftUnitDocument)
  const send = useCallback(
    (body: SentDraft, onChecked: (checked: CheckedDraft) => void) =>
      mutate({ params: { id }, body }, { onSuccess: ({ value }) => onChecked(value) }),
    [mutate, id],
  )
  const draft = useDraft({ name: `${base.id} ${id}`, against: versions[0]?.id ?? base.id, send })
  const [saving, setSaving] = useState<CheckedDraft>()
  return (
    <>
      <DraftCard
        title={words.title(unitName)}
        note={words.note}
        draft={draft}
        error={error}
        form={(document, onShow) => (
          <DraftForm items={unitItems(base, document)} document={base} onEdit={draft.check} onShow={onShow} />
        )}
        onSave={setSaving}
      />
      {saving && (
        <SaveUnitDialog
          unit={unit}
          source={saving.source}
          onSaved={draft.drop}
          onClose={() => setSaving(undefined)}
        />
      )}
    </>
  )
}
