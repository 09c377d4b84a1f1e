import type { DocumentTemplate } from '@tongxin/contract/templates'
import { templateFormats, templateKinds } from '@tongxin/core/templates/template-kind'
import * as z from 'zod/mini'
import { documentMediaTypes } from '../../documents/media-types.ts'
import type { Download } from '../../http/route.ts'
import type { Work } from '../../platform/work.ts'
import { findTemplate, findTemplateInUse, type TemplatePlace } from './store.ts'

/** Those in use and those before them, the newest first. */
export async function listTemplates(work: Work): Promise<DocumentTemplate[]> {
  const rows = await work.tx
    .selectFrom('document_template')
    .innerJoin('account', (join) =>
      join
        .onRef('account.school_id', '=', 'document_template.school_id')
        .onRef('account.id', '=', 'document_template.keeper_id'),
    )
    .select([
      'document_template.id',
      'kind',
      'format',
      'file_name',
      'account.display_name',
      'document_template.recorded_at',
      'superseded_at',
    ])
    .orderBy('document_template.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: z.parse(kind, row.kind),
    format: z.parse(format, row.format),
    fileName: row.file_name,
    keptBy: row.display_name,
    keptAt: row.recorded_at,
    endedAt: row.superseded_at,
  }))
}

const kind = z.enum(templateKinds)
const format = z.enum(templateFormats)

/** As it was handed in, under the name it had. */
export async function templateFile(work: Work, id: string): Promise<Download | undefined> {
  const template = await findTemplate(work, id)
  return (
    template && {
      name: template.file_name,
      mediaType: documentMediaTypes[z.parse(format, template.format)],
      bytes: template.content,
    }
  )
}

/** Templates of 登记表 by which forms may have been printed that come back filled: the one in use and those before it, the newest first. */
export async function formTemplates({ tx }: Pick<Work, 'tx'>): Promise<readonly Uint8Array[]> {
  const rows = await tx
    .selectFrom('document_template')
    .select('content')
    .where('kind', '=', 'form')
    .orderBy('id', 'desc')
    .limit(mostFormTemplates)
    .execute()
  return rows.map(({ content }) => content)
}

const mostFormTemplates = 5

/** The file a paper is filled into, where the school has its own. */
export async function templateInUse(work: Work, place: TemplatePlace): Promise<Uint8Array | undefined> {
  return (await findTemplateInUse(work, place))?.content
}
