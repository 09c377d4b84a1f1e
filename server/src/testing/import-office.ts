import * as contract from '@tongxin/contract/imports/imports'
import type { ImportKind } from '@tongxin/core/intake/import-kind'
import { writeExcelTable } from '../documents/excel-table.ts'
import type { Client } from './test-app.ts'

/** An .xlsx of lines of text, the first of them its header. */
export async function tableFile(lines: readonly (readonly string[])[], title = '名册'): Promise<Uint8Array> {
  const [headers = [], ...rows] = lines
  const columns = headers.map((header) => ({ header, width: 12, type: 'text' as const }))
  return writeExcelTable({ title, columns, rows: rows.map((row) => [...row]) })
}

/** Somebody at the screens of the import: uploads, looks, writes. */
export function importOffice(office: Client) {
  let uploads = 0
  const upload = async (kind: ImportKind, bytes: Uint8Array, name = '名册.xlsx') => {
    uploads += 1
    const body = new File([new Uint8Array(bytes)], name)
    return office.call(contract.uploadImport, { params: { kind }, body, key: `upload-${uploads}` })
  }
  const show = async (id: string) => {
    const shown = await office.call(contract.showImport, { params: { id } })
    if (!shown.ok) throw new Error(JSON.stringify(shown.refusal))
    return shown.value
  }
  const showFile = async (kind: ImportKind, bytes: Uint8Array, name?: string) => {
    const kept = await upload(kind, bytes, name)
    if (!kept.ok) throw new Error(JSON.stringify(kept.refusal))
    return show(kept.value.id)
  }
  return {
    upload,
    show,
    showFile,
    previewOf: async (kind: ImportKind, lines: readonly (readonly string[])[]) =>
      showFile(kind, await tableFile(lines)),
    commit: (preview: contract.ImportPreview, withoutProblemRows = false) =>
      office.call(contract.commitImport, {
        params: { id: preview.id },
        body: { plan: preview.plan, withoutProblemRows },
        version: preview.version,
      }),
  }
}
