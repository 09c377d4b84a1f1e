import { addressOf } from '@tongxin/contract/call'
import { blankForm } from '@tongxin/contract/contacts/registration-forms'
import { exportList } from '@tongxin/contract/pairing/list-file'
import { listLists } from '@tongxin/contract/pairing/lists'
import {
  type DocumentTemplate,
  downloadStarter,
  downloadTemplate,
  listTemplates,
  withdrawTemplate,
} from '@tongxin/contract/templates'
import {
  type TemplateFormat,
  type TemplateKind,
  templateFormatWords,
  templateKindWords,
} from '@tongxin/core/templates/template-kind'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer, useSend } from '../../app/api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { SaveLink } from '../../ui/save-link.tsx'
import { dayOfMoment } from '../../words/moments.ts'
import { templateWords as words } from '../../words/policy/templates.ts'
import { FileLink } from '../shell/file-link.tsx'
import { UploadTemplate } from './upload-template.tsx'

interface TemplateRowProps {
  readonly kind: TemplateKind
  readonly format: TemplateFormat
  readonly template: DocumentTemplate | undefined
}

/** One paper in one format: what is used now, and what can be done about it. */
export function TemplateRow({ kind, format, template }: TemplateRowProps) {
  const name = words.nameOf(templateKindWords[kind], templateFormatWords[format])
  const starter = addressOf(downloadStarter, { params: { kind }, query: { as: format } })
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {template ? (
          <>
            <SaveLink to={addressOf(downloadTemplate, { params: { id: template.id } })}>
              {template.fileName}
            </SaveLink>
            <span className="templates-kept">
              {words.inUse(template.keptBy, dayOfMoment(template.keptAt))}
            </span>
          </>
        ) : (
          <span className="templates-none">{words.none}</span>
        )}
      </td>
      <td>
        <div className="templates-do">
          <UploadTemplate kind={kind} format={format} name={name} replaces={template !== undefined} />
          <FileLink size="small" to={starter} aria-label={words.of(words.starter, name)}>
            {words.starter}
          </FileLink>
          {template && kind === 'form' && <TryButton address={addressOf(blankForm, {})} name={name} />}
          {template && kind !== 'form' && <TryLink kind={kind} format={format} name={name} />}
          {template && <WithdrawButton id={template.id} name={name} />}
        </div>
      </td>
    </tr>
  )
}

interface TryLinkProps {
  readonly kind: Exclude<TemplateKind, 'form'>
  readonly format: TemplateFormat
  readonly name: string
}

/** Filled with a list in force, else with the newest draft; nothing to try while there is no list. */
function TryLink({ kind, format, name }: TryLinkProps) {
  const rows = useAnswer(listLists, {}).data?.value.rows ?? []
  const list = rows.find(({ effectiveOn, lines }) => effectiveOn !== null && lines > 0) ?? rows[0]
  if (!list) return null
  const address = addressOf(exportList, { params: { id: list.id }, query: { form: kind, as: format } })
  return <TryButton address={address} name={name} />
}

function TryButton({ address, name }: { readonly address: string; readonly name: string }) {
  return (
    <FileLink size="small" to={address} aria-label={words.of(words.try, name)}>
      {words.try}
    </FileLink>
  )
}

function WithdrawButton({ id, name }: { readonly id: string; readonly name: string }) {
  const [asking, setAsking] = useState(false)
  const send = useSend(withdrawTemplate, [listTemplates])
  const withdraw = () => {
    setAsking(false)
    send.mutate({ params: { id } })
  }
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)} aria-label={words.of(words.withdraw, name)}>
        {words.withdraw}
      </Button>
      {send.error && <RefusalNotice error={send.error} />}
      {asking && (
        <ConfirmDialog
          title={words.withdrawTitle(name)}
          yes={words.withdrawYes}
          no={words.cancel}
          onYes={withdraw}
          onNo={() => setAsking(false)}
        >
          {words.withdrawAsk}
        </ConfirmDialog>
      )}
    </>
  )
}
