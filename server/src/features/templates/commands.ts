import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { uploadRefusalSentence } from '@tongxin/core/intake/upload-refusal'
import type { TemplateKind } from '@tongxin/core/templates/template-kind'
import type { UploadedFile } from '../../http/route.ts'
import { fillTemplateSafely } from '../../intake/read-safely.ts'
import type { Work } from '../../platform/work.ts'
import { exampleFilling } from './example-filling.ts'
import { endTemplate, findTemplate, holdTemplateInUse, insertTemplate } from './store.ts'

type Kept = { readonly id: string; readonly kind: TemplateKind; readonly file: UploadedFile }

/** Tries the template by filling it with examples; only one that could be filled is kept. */
export async function keepTemplate(
  work: Work,
  { id, kind, file }: Kept,
): Promise<{ readonly ok: true } | Refused> {
  const tried = await fillTemplateSafely(file.bytes, exampleFilling(kind))
  if (!tried.ok)
    return 'problems' in tried
      ? refuse({ code: 'template-has-mistakes', problems: tried.problems })
      : refuse({ code: 'file-refused', reason: uploadRefusalSentence(tried.refusal) })
  const place = { kind, format: tried.format }
  const former = await holdTemplateInUse(work, place)
  const recorded = await work.record([
    { act: 'template.kept', subjectKind: 'template', subjectIds: [id], fields: [kind, tried.format] },
  ])
  if (former) await endTemplate(work, former.id, recorded)
  await insertTemplate(
    work,
    { ...place, id, fileName: file.name.slice(0, 200) || '模板', content: file.bytes },
    recorded,
  )
  return { ok: true }
}

export async function withdrawTemplate(
  work: Work,
  id: string,
): Promise<{ readonly ok: true; readonly value: undefined } | Refused> {
  const template = await findTemplate(work, id)
  if (!template) return refuse({ code: 'not-found' })
  if (template.superseded_at !== null) return refuse({ code: 'template-not-in-use' })
  const recorded = await work.record([
    { act: 'template.withdrawn', subjectKind: 'template', subjectIds: [id] },
  ])
  const ended = await endTemplate(work, id, recorded)
  return ended ? { ok: true, value: undefined } : refuse({ code: 'template-not-in-use' })
}
