import { checkPolicy, listPolicyVersions, loadPolicy, showPolicy } from '@tongxin/contract/policy/policy'
import { listUnitValues } from '@tongxin/contract/policy/unit-document'
import { type Day, parseDay } from '@tongxin/core/calendar/day'
import { App, Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import { useSend } from '../../app/api.ts'
import { newClientKey } from '../../app/client-key.ts'
import { Field } from '../../ui/field.tsx'
import { LackSaid, useLack } from '../../ui/in-the-way.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { loadWords as words } from '../../words/policy/policy.ts'
import { goToLine } from './go-to-line.ts'
import { type Checked, MistakeList } from './mistake-list.tsx'
import { NumberedText } from './numbered-text.tsx'
import { PolicyFileButton } from './policy-file-button.tsx'
import '../../ui/controls.css'
import './load-policy-dialog.css'

/** A document as text with its lines; every mistake beside it. It can be loaded once it was checked without one. */
export function LoadPolicyDialog({ onClose }: { readonly onClose: () => void }) {
  const { message } = App.useApp()
  const [source, setSource] = useState('')
  const [effectiveOn, setEffectiveOn] = useState<Day | null>(null)
  const [checked, setChecked] = useState<Checked & { readonly source: string }>()
  const [key] = useState(newClientKey)
  const text = useRef<HTMLTextAreaElement>(null)
  const check = useSend(checkPolicy)
  const load = useSend(loadPolicy, [showPolicy, listPolicyVersions, listUnitValues])
  const current = checked?.source === source
  const sound = current && checked.mistakes.length === 0
  const without = useLack(source.trim() === '' ? words.needSource : undefined)
  const unsound = useLack(sound ? undefined : words.needCheck)
  const runCheck = () =>
    without.may() &&
    check.mutate({ body: { source } }, { onSuccess: ({ value }) => setChecked({ ...value, source }) })
  const runLoad = () =>
    unsound.may() &&
    load.mutate(
      { body: { source, effectiveOn }, key },
      {
        onSuccess: () => {
          void message.success(words.loaded)
          onClose()
        },
      },
    )
  const error = load.error ?? check.error
  return (
    <Modal
      open
      width={1040}
      title={words.title}
      onCancel={onClose}
      footer={[
        <Button key="no" onClick={onClose}>
          {words.cancel}
        </Button>,
        <Button key="check" loading={check.isPending} onClick={runCheck}>
          {words.check}
        </Button>,
        <Button key="load" type="primary" loading={load.isPending} onClick={runLoad}>
          {words.load}
        </Button>,
      ]}
    >
      <p className="load-policy-note">{words.note}</p>
      <div className="load-policy-tools">
        <PolicyFileButton onRead={setSource} />
        <Field label={words.effectiveOn} hint={words.effectiveHint}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              className="input"
              onChange={({ target }) => setEffectiveOn(parseDay(target.value))}
            />
          )}
        </Field>
      </div>
      <div className="load-policy-both">
        <NumberedText
          field={text}
          value={source}
          wrong={current ? checked.mistakes.flatMap(({ line }) => line ?? []) : []}
          onChange={setSource}
        />
        <MistakeList
          checked={checked}
          current={current}
          onGoTo={(line) => text.current && goToLine(text.current, line)}
        />
      </div>
      <LackSaid said={without.said ?? unsound.said} />
      {error && <RefusalNotice error={error} />}
    </Modal>
  )
}
