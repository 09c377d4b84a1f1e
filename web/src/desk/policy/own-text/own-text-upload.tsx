import { showPolicyText, uploadPolicyText } from '@tongxin/contract/policy/policy-text'
import { App } from 'antd'
import { useId } from 'react'
import { useSend } from '../../../app/api.ts'
import { newClientKey } from '../../../app/client-key.ts'
import { Icon } from '../../../ui/icon.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { ownTextWords as words } from '../../../words/policy/own-text.ts'

interface OwnTextUploadProps {
  readonly versionId: string
  readonly replaces: boolean
}

/** Picks the document's own file and sends it; why it was refused stands beside the button. */
export function OwnTextUpload({ versionId, replaces }: OwnTextUploadProps) {
  const id = useId()
  const { message } = App.useApp()
  const send = useSend(uploadPolicyText, [showPolicyText])
  const upload = (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    if (!file || send.isPending) return
    send.mutate(
      { params: { id: versionId }, body: file, key: newClientKey() },
      { onSuccess: () => void message.success(words.done) },
    )
    // The same file may be chosen again after it was mended.
    input.value = ''
  }
  return (
    <div className="own-text-upload">
      <span>{words.hint}</span>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept=".docx,.txt"
        title={words.secret}
        onChange={({ currentTarget }) => upload(currentTarget)}
      />
      <label htmlFor={id} className="button button-small" title={words.secret}>
        <Icon name="upload" />
        <span aria-live="polite">
          {send.isPending ? words.reading : replaces ? words.replace : words.upload}
        </span>
      </label>
      {send.error && <RefusalNotice error={send.error} />}
    </div>
  )
}
