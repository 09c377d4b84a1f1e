import { useQueryClient } from '@tanstack/react-query'
import { listPolicyDecisions, listPolicyVersions, showPolicy } from '@tongxin/contract/policy/policy'
import { savePolicyVersion } from '@tongxin/contract/policy/policy-editing'
import { laterDay, parseDay } from '@tongxin/core/calendar/day'
import { titleOfRequirement } from '@tongxin/core/policy/outline/counted-as'
import { outlineNames } from '@tongxin/core/policy/outline/names'
import type { Policy } from '@tongxin/core/policy/policy'
import { App, Modal } from 'antd'
import { useState } from 'react'
import { useSend } from '../../../app/api.ts'
import { refusalIn } from '../../../app/call-refused.ts'
import { newClientKey } from '../../../app/client-key.ts'
import { useMe } from '../../../app/session.ts'
import { MissedFields, useMissed } from '../../../ui/missed-fields.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { saveVersionWords as words } from '../../../words/policy/policy-editing.ts'
import { ChoiceField } from '../choice-field.tsx'
import type { Editing } from '../editing-context.ts'
import { TextField } from '../text-field.tsx'
import { StaleDraft } from './stale-draft.tsx'
import type { CheckedDraft } from './use-draft.ts'
import '../load-policy-dialog.css'

interface SaveVersionDialogProps {
  readonly editing: Editing
  readonly draft: CheckedDraft
  readonly onSaved: () => void
  readonly onClose: () => void
}

type Turn = '' | 'old' | 'next'

/** From when the new version holds, under which number, and what happens to running periods and pairings. */
export function SaveVersionDialog({ editing, draft, onSaved, onClose }: SaveVersionDialogProps) {
  const { message } = App.useApp()
  const client = useQueryClient()
  const renewed = [showPolicy, listPolicyVersions, listPolicyDecisions]
  const send = useSend(savePolicyVersion, renewed)
  const [key] = useState(newClientKey)
  const sheet = useVersionSheet(editing)
  const missed = useMissed({ [words.effectiveOn]: !sheet.body })
  const save = () => {
    if (!missed.may() || !sheet.body) return
    send.mutate(
      {
        params: { id: editing.version.id },
        body: { source: draft.source, ...sheet.body },
        key,
        version: editing.seen,
      },
      {
        onSuccess: () => {
          void message.success(words.done)
          onSaved()
          onClose()
        },
      },
    )
  }
  const stale = send.error !== null && refusalIn(send.error).code === 'stale-version'
  const reread = () => {
    for (const endpoint of renewed) void client.invalidateQueries({ queryKey: [endpoint.id] })
    onClose()
  }
  return (
    <Modal
      open
      title={words.title}
      okText={words.yes}
      cancelText={words.cancel}
      confirmLoading={send.isPending}
      okButtonProps={{ disabled: stale }}
      onOk={save}
      onCancel={onClose}
    >
      <div className="set-value">
        <p className="load-policy-note">{words.note}</p>
        <MissedFields missed={missed}>
          <VersionFields
            sheet={sheet}
            from={editing.version.effectiveOn}
            running={runningIn(draft, editing.document)}
          />
        </MissedFields>
        {stale && <StaleDraft onReread={reread} />}
        {send.error && !stale && <RefusalNotice error={send.error} />}
      </div>
    </Modal>
  )
}

interface VersionSheet {
  readonly on: string
  readonly docNo: string
  readonly pairings: string
  readonly turns: Readonly<Record<string, Turn>>
}

function useVersionSheet({ version }: Editing) {
  const { today } = useMe()
  const [sheet, setSheet] = useState<VersionSheet>({
    on: laterDay(version.effectiveOn, today),
    docNo: '',
    pairings: 'keep',
    turns: {},
  })
  const effectiveOn = parseDay(sheet.on)
  const requirements = Object.fromEntries(
    Object.entries(sheet.turns).flatMap(([id, turn]) => (turn === '' ? [] : [[id, turn] as const])),
  )
  const pairings: 'keep' | 'end' = sheet.pairings === 'end' ? 'end' : 'keep'
  return {
    ...sheet,
    put: (patch: Partial<VersionSheet>) => setSheet((before) => ({ ...before, ...patch })),
    body: effectiveOn && { effectiveOn, docNo: sheet.docNo, transition: { requirements, pairings } },
  }
}

interface VersionFieldsProps {
  readonly sheet: ReturnType<typeof useVersionSheet>
  readonly from: string
  readonly running: readonly { readonly id: string; readonly name: string }[]
}

function VersionFields({ sheet, from, running }: VersionFieldsProps) {
  const turns = [
    { id: '', name: words.whole },
    { id: 'old', name: words.old },
    { id: 'next', name: words.next },
  ]
  return (
    <>
      <div className="set-value-pair">
        <TextField
          label={words.effectiveOn}
          type="date"
          min={from}
          value={sheet.on}
          onChange={(on) => sheet.put({ on })}
        />
        <TextField
          label={words.docNo}
          hint={words.docNoHint}
          value={sheet.docNo}
          onChange={(docNo) => sheet.put({ docNo })}
        />
      </div>
      <ChoiceField
        label={words.pairings}
        choices={[
          { id: 'keep', name: words.keep },
          { id: 'end', name: words.end },
        ]}
        value={sheet.pairings}
        onChoose={(pairings) => sheet.put({ pairings })}
      />
      {running.map(({ id, name }) => (
        <ChoiceField
          key={id}
          label={words.transition(name)}
          choices={turns}
          value={sheet.turns[id] ?? ''}
          onChoose={(turn) =>
            sheet.put({ turns: { ...sheet.turns, [id]: turn === 'old' || turn === 'next' ? turn : '' } })
          }
        />
      ))}
    </>
  )
}

/** Changed requirements that run in periods: only they have a running one. */
function runningIn({ document, differences }: CheckedDraft, before: Policy) {
  return (document?.requirements ?? [])
    .filter(({ every }) => every !== undefined)
    .filter(({ id }) => before.requirements.some((one) => one.id === id))
    .filter(({ id }) => differences.some(({ path }) => path === `requirements.${id}`))
    .map((rule) => ({ id: rule.id, name: titleOfRequirement(rule, outlineNames(document ?? before)) }))
}
