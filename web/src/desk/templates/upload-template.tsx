import { keepTemplate, listTemplates, type TemplateProblem } from '@tongxin/contract/templates'
import type { TemplateFormat, TemplateKind } from '@tongxin/core/templates/template-kind'
import { templateProblemSentence } from '@tongxin/core/templates/template-sentences'
import { App } from 'antd'
import { useRef } from 'react'
import { useSend } from '../../app/api.ts'
import { refusalIn } from '../../app/call-refused.ts'
import { newClientKey } from '../../app/client-key.ts'
import { Icon } from '../../ui/icon.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { templateWords as words } from '../../words/policy/templates.ts'

interface UploadTemplateProps {
  readonly kind: TemplateKind
  readonly format: TemplateFormat
  readonly name: string
  readonly replaces: boolean
}

/** A template from a file: taken into use when every placeholder is right, else told all that is wrong. */
export function UploadTemplate({ kind, format, name, replaces }: UploadTemplateProps) {
  const { message } = App.useApp()
  const input = useRef<HTMLInputElement>(null)
  const send = useSend(keepTemplate, [listTemplates])
  const upload = (file: File | undefined) => {
    if (!file || send.isPending) return
    send.mutate(
      { params: { kind }, body: file, key: newClientKey() },
      { onSuccess: () => void message.success(words.kept(name)) },
    )
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = ''
  }
  const action = replaces ? words.replace : words.upload
  return (
    <>
      <label className="templates-choose">
        <Icon name="upload" size={14} />
        <span aria-live="polite">{send.isPending ? words.reading : action}</span>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          aria-label={words.of(action, name)}
          accept={`.${format}`}
          onChange={(event) => upload(event.target.files?.[0])}
        />
      </label>
      {send.error && <Refused error={send.error} name={name} />}
    </>
  )
}

function Refused({ error, name }: { readonly error: unknown; readonly name: string }) {
  const refusal = refusalIn(error)
  if (refusal.code !== 'template-has-mistakes') return <RefusalNotice error={error} />
  return <Mistakes name={name} problems={refusal.problems} />
}

interface MistakesProps {
  readonly name: string
  readonly problems: readonly TemplateProblem[]
}

function Mistakes({ name, problems }: MistakesProps) {
  const sentences = problems.map(templateProblemSentence)
  return (
    <div className="templates-mistakes" role="alert">
      <p>{words.mistakes(name, problems.length)}</p>
      <ul>
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
