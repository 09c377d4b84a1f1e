import { useRouter } from '@tanstack/react-router'
import { addressOf } from '@tongxin/contract/call'
import { blankForm } from '@tongxin/contract/contacts/registration-forms'
import { downloadTemplate, uploadImport } from '@tongxin/contract/imports/imports'
import { type ImportKind, importKinds, importKindWords } from '@tongxin/core/intake/import-kind'
import { Fragment, useRef, useState } from 'react'
import { useSend } from '../../app/api.ts'
import { hrefOf } from '../../app/base-path.ts'
import { newClientKey } from '../../app/client-key.ts'
import { paths } from '../../app/paths.ts'
import { Icon } from '../../ui/icon.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { SaveLink } from '../../ui/save-link.tsx'
import { formsWords } from '../../words/contacts/forms.ts'
import { importWords as words } from '../../words/imports.ts'
import { useFilters } from '../shell/use-filters.ts'
import './imports.css'
import { PastImports } from './past-imports.tsx'
import { ReadingNote } from './reading-note.tsx'

/** Which table, its template, and where to drop the file. */
export function UploadPage() {
  const kind = kindIn(useFilters().get('kind'))
  return (
    <>
      <PageHeader title={words.title} crumbs={[{ label: words.roster, to: paths.roster }]} />
      <nav className="upload-kinds" aria-label={words.kind}>
        {importKinds.map((one) => (
          <Fragment key={one}>
            {one === 'contacts' && (
              <a className="upload-kind" href={hrefOf(paths.lists)}>
                <strong>{words.allocation}</strong>
                <span>{words.allocationStep}</span>
              </a>
            )}
            <a
              className="upload-kind"
              href={hrefOf(`${paths.imports}?kind=${one}`)}
              aria-current={one === kind ? 'true' : undefined}
            >
              <strong>{importKindWords[one]}</strong>
              <span>{words.steps[one]}</span>
            </a>
          </Fragment>
        ))}
      </nav>
      <section className="card card-body" aria-label={importKindWords[kind]}>
        <div style={{ marginBottom: 16 }}>
          <SaveLink to={addressOf(downloadTemplate, { params: { kind } })}>
            {words.template}（{importKindWords[kind]}）
          </SaveLink>
          <span className="upload-foot">　{words.templateHint}</span>
          {kind === 'contacts' && <SaveLink to={addressOf(blankForm, {})}>{formsWords.blank}</SaveLink>}
        </div>
        <Drop key={kind} kind={kind} />
      </section>
      <p className="upload-foot">
        {words.never}
        <br />
        {words.secret}
      </p>
      <PastImports />
    </>
  )
}

function Drop({ kind }: { readonly kind: ImportKind }) {
  const router = useRouter()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const send = useSend(uploadImport)
  const upload = (file: File | undefined) => {
    if (!file || send.isPending) return
    const done = {
      onSuccess: ({ value }: { readonly value: { readonly id: string } }) =>
        router.history.push(hrefOf(paths.importBatch.replace('$importId', value.id))),
    }
    send.mutate({ params: { kind }, body: file, key: newClientKey() }, done)
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = ''
  }
  return (
    <>
      <label
        className="upload-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          upload(event.dataTransfer.files[0])
        }}
      >
        <Icon name="upload" size={28} />
        {send.isPending ? (
          <ReadingNote fileName={send.variables.body.name} />
        ) : (
          <>
            <strong>{words.drop}</strong>
            <p>{kind === 'contacts' ? words.dropHintForms : words.dropHint}</p>
          </>
        )}
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          accept={kind === 'contacts' ? `${tables},.docx,.zip` : tables}
          onChange={(event) => upload(event.target.files?.[0])}
        />
      </label>
      {send.error && <RefusalNotice error={send.error} />}
    </>
  )
}

const tables = '.xlsx,.xls,.csv,.txt,.htm,.html'

function kindIn(word: string | undefined): ImportKind {
  return importKinds.find((one) => one === word) ?? 'persons'
}
