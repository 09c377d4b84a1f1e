import type { TemplateFormat, TemplateKind } from '@tongxin/core/templates/template-kind'
import { type Recorded, superseding, type Work } from '../../platform/work.ts'

export type StoredTemplate = {
  readonly id: string
  readonly kind: string
  readonly format: string
  readonly file_name: string
  readonly content: Buffer
  readonly superseded_at: string | null
}

export async function findTemplate(work: Work, id: string): Promise<StoredTemplate | undefined> {
  return templates(work).where('id', '=', id).executeTakeFirst()
}

export type TemplatePlace = { readonly kind: TemplateKind; readonly format: TemplateFormat }

/** The one in use; held until the end of the transaction, so that two who replace it come one after the other. */
export async function holdTemplateInUse(work: Work, place: TemplatePlace) {
  return inUse(work, place).forUpdate().executeTakeFirst()
}

export async function findTemplateInUse(work: Work, place: TemplatePlace) {
  return inUse(work, place).executeTakeFirst()
}

export async function insertTemplate(
  work: Work,
  template: TemplatePlace & { readonly id: string; readonly fileName: string; readonly content: Buffer },
  recorded: Recorded,
): Promise<void> {
  await work.tx
    .insertInto('document_template')
    .values({
      school_id: work.schoolId,
      id: template.id,
      kind: template.kind,
      format: template.format,
      file_name: template.fileName,
      content: template.content,
      keeper_id: work.actor.accountId,
      ...recorded,
      superseded_at: null,
      superseded_in: null,
    })
    .execute()
}

/** Takes it out of use; false when it was out of use already. */
export async function endTemplate(work: Work, id: string, recorded: Recorded): Promise<boolean> {
  const { numUpdatedRows } = await work.tx
    .updateTable('document_template')
    .set(superseding(recorded))
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const columns = ['id', 'kind', 'format', 'file_name', 'content', 'superseded_at'] as const

const templates = ({ tx }: Work) => tx.selectFrom('document_template').select(columns)

const inUse = (work: Work, { kind, format }: TemplatePlace) =>
  templates(work).where('kind', '=', kind).where('format', '=', format).where('superseded_at', 'is', null)
