// The school's own text of a document. What it says is taken apart and matched where it is shown; here it is kept.
import { createHash } from 'node:crypto'
import type { PolicyText } from '@tongxin/contract/policy/policy-text'
import type { Actor } from '@tongxin/core/account/actor'
import { may } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { uploadRefusalSentence } from '@tongxin/core/intake/upload-refusal'
import type { UploadedFile } from '../../http/route.ts'
import { readDocumentTextSafely } from '../../intake/read-safely.ts'
import { superseding, type Work } from '../../platform/work.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused
type Shown = { readonly text: PolicyText | null; readonly can: { readonly upload: boolean } }

/** The text of the version, else the one last uploaded with another version of the same document. */
export async function showText(work: Work, versionId: string): Promise<Done<Shown>> {
  const policyId = await policyOf(work, versionId)
  if (policyId === undefined) return refuse({ code: 'not-found' })
  const row = await work.tx
    .selectFrom('policy_text')
    .select(['id', 'version_id', 'file_name', 'recorded_at', 'content'])
    .where('policy_id', '=', policyId)
    .where('superseded_at', 'is', null)
    .orderBy((text) => text('version_id', '=', versionId), 'desc')
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const text = row && {
    id: row.id,
    versionId: row.version_id,
    fileName: row.file_name,
    recordedAt: row.recorded_at,
    content: row.content,
  }
  return {
    ok: true,
    value: { text: text ?? null, can: { upload: may(work.actor, 'policy.write', {}).allowed } },
  }
}

/** Reads the file in the capped process and keeps its text; the version's text before it is superseded, not lost. */
export async function keepText(
  work: Work<Actor | null>,
  upload: { readonly id: string; readonly versionId: string; readonly file: UploadedFile },
): Promise<Done<{ readonly id: string }>> {
  const { id, versionId, file } = upload
  const policyId = await policyOf(work, versionId)
  if (policyId === undefined) return refuse({ code: 'not-found' })
  const read = await readDocumentTextSafely(file.bytes)
  if (!read.ok) return refuse({ code: 'file-refused', reason: uploadRefusalSentence(read.refusal) })
  const recorded = await work.record([
    { act: 'policy.text-recorded', subjectKind: 'policy', subjectIds: [versionId, id] },
  ])
  await work.tx
    .updateTable('policy_text')
    .set(superseding(recorded))
    .where('version_id', '=', versionId)
    .where('superseded_at', 'is', null)
    .execute()
  await work.tx
    .insertInto('policy_text')
    .values({
      school_id: work.schoolId,
      id,
      policy_id: policyId,
      version_id: versionId,
      file_name: file.name.slice(0, 200),
      digest: createHash('sha256').update(file.bytes).digest('hex'),
      content: read.text,
      ...recorded,
    })
    .execute()
  return { ok: true, value: { id } }
}

async function policyOf({ tx }: Pick<Work, 'tx'>, versionId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('policy_version')
    .select('policy_id')
    .where('id', '=', versionId)
    .executeTakeFirst()
  return row?.policy_id
}
