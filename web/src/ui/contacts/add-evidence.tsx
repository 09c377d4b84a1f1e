import { useRef } from 'react'
import { type AnyRefusal, refusalIn } from '../../app/call-refused.ts'
import { evidenceWords as words } from '../../words/contacts/evidence.ts'
import { notices } from '../../words/notices.ts'
import { sayRefusal } from '../../words/refusals/say-refusal.ts'
import { Icon } from '../icon.tsx'
import { InTheWay } from '../in-the-way.tsx'
import { useEvidenceUpload } from './use-evidence-upload.ts'

/** The browser's own picker: on a phone it offers the camera and the album, and turns HEIC into JPEG. */
const accepted = 'image/jpeg,image/png,image/webp,application/pdf'

export function AddEvidence({ contactId }: { readonly contactId: string }) {
  const input = useRef<HTMLInputElement>(null)
  const upload = useEvidenceUpload(contactId)
  const choose = (files: FileList | null) => {
    if (files && files.length > 0) upload.add([...files])
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = ''
  }
  return (
    <>
      <label className="button button-small evidence-choose">
        <Icon name="upload" size={14} />
        <span aria-live="polite">{upload.isUnderWay ? words.sending(upload.waiting) : words.add}</span>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          multiple
          disabled={upload.isUnderWay}
          aria-label={words.add}
          accept={accepted}
          onChange={(event) => choose(event.target.files)}
        />
      </label>
      {upload.waiting > 0 && !upload.isUnderWay && (
        <div className="evidence-told" role="alert">
          <InTheWay isWaiting>{words.waiting(upload.waiting)}</InTheWay>
        </div>
      )}
      {upload.refused.map(({ name, error }) => (
        <div key={name} className="evidence-told" role="alert">
          <InTheWay>
            {words.refused(name)}
            {sayWhy(refusalIn(error))}
          </InTheWay>
        </div>
      ))}
      <p className="evidence-note">
        {words.hint}
        {words.cleaned}
        {notices.nonSecret}。
      </p>
    </>
  )
}

/** That it was not added is said already, with its name. */
function sayWhy(refusal: AnyRefusal): string {
  return refusal.code === 'file-refused' ? refusal.reason : sayRefusal(refusal)
}
