import type { MergeRecord } from '@tongxin/contract/roster/merging'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { type IdentityWords, identityText } from '@tongxin/core/roster/identity-words'
import { duplicateSentence } from '@tongxin/core/roster/merging/duplicate-sentences'
import { type Duplicate, pairKey, suggestDuplicates } from '@tongxin/core/roster/merging/suggest-duplicates'
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import { loadUnits } from '../queries.ts'
import { unitNamer } from '../unit-namer.ts'
import { findHeads, type HeadRow, headColumns, headOf, isOnRoster } from './human-heads.ts'
import { insertApart, isMergedAway, isToldApart, listMerges, supersedeApart } from './store.ts'

type EntryRow = HeadRow & {
  readonly pinyin: string
  readonly phone: string | null
  readonly email: string | null
  readonly identities: readonly IdentityWords[]
}

/** One page of who may stand twice, with the latest answers and merges; reading compares what is sensitive, and is audited. */
export async function listDuplicates(
  work: Work,
  { page, size }: { readonly page: number; readonly size: number },
) {
  const merges = await listMerges(work)
  const apart = await loadApart(work)
  const found = suggestDuplicates(await loadEntries(work), keysOf(apart, merges))
  const shown = found.slice((page - 1) * size, page * size)
  const subjectIds = [...new Set(shown.flatMap(({ firstId, secondId }) => [firstId, secondId]))]
  await work.record([{ act: 'human.listed', subjectKind: 'human', subjectIds, fields: ['identity'] }])
  return {
    rows: await rowsOf(work, shown),
    total: found.length,
    apart,
    merges: merges.slice(0, latest),
  }
}

const latest = 100

async function rowsOf(work: Work, shown: readonly Duplicate[]) {
  const heads = await findHeads(
    work,
    shown.flatMap(({ firstId, secondId }) => [firstId, secondId]),
  )
  const unitName = unitNamer(await loadUnits(work), work.today)
  return shown.flatMap(({ firstId, secondId, reasons }) => {
    const [first, second] = [heads.get(firstId), heads.get(secondId)]
    if (!first || !second) return []
    return {
      first: headOf(first, unitName),
      second: headOf(second, unitName),
      reasons: reasons.map((reason) => duplicateSentence(reason, unitName)),
    }
  })
}

async function loadEntries({ tx }: Work) {
  const { rows } = await sql<EntryRow>`select ${headColumns}, d.pinyin, encode(d.phone_index, 'hex') as phone,
      encode(d.email_index, 'hex') as email,
      coalesce((select json_agg(json_build_object('word', i.word, 'role', i.role, 'level', i.level,
        'organisation', i.organisation)) from identity i where i.school_id = d.school_id and i.human_id = d.human_id
        and i.superseded_at is null), '[]') as identities
    from human_detail d where ${isOnRoster}`.execute(tx)
  return rows.map(({ unitIds, identities, ...row }) => ({
    ...row,
    units: unitIds,
    identities: identities.map(identityText),
  }))
}

type Apart = {
  readonly firstId: string
  readonly firstName: string
  readonly secondId: string
  readonly secondName: string
  readonly by: string
  readonly at: string
}

async function loadApart({ tx }: Work): Promise<readonly Apart[]> {
  const { rows } =
    await sql<Apart>`select k.first_id as "firstId", f.name as "firstName", k.second_id as "secondId",
      s.name as "secondName", coalesce(a.display_name, '') as by, k.recorded_at as at
    from human_apart k join audit_event e on e.school_id = k.school_id and e.id = k.recorded_in
    left join account a on a.school_id = e.school_id and a.id = e.actor_id
    join human_detail f on f.school_id = k.school_id and f.human_id = k.first_id and f.superseded_at is null
    join human_detail s on s.school_id = k.school_id and s.human_id = k.second_id and s.superseded_at is null
    where k.school_id = current_school() and k.superseded_at is null order by k.recorded_at desc, k.first_id, k.second_id`.execute(
      tx,
    )
  return rows
}

/** Who was told apart, as they are called by now: an answer about somebody merged since is about the surviving one. */
function keysOf(apart: readonly Apart[], merges: readonly MergeRecord[]): ReadonlySet<string> {
  const next = new Map(
    merges.flatMap((one) => (one.undone ? [] : [[one.mergedId, one.survivingId] as const])),
  )
  const now = (id: string): string => {
    const onward = next.get(id)
    return onward === undefined ? id : now(onward)
  }
  return new Set(apart.map(({ firstId, secondId }) => pairKey(now(firstId), now(secondId))))
}

/** Keeps the answer 不是同一人; giving it twice keeps the first. */
export async function tellApart(
  work: Work,
  pair: { readonly firstId: string; readonly secondId: string },
): Promise<{ readonly ok: true; readonly value: undefined } | Refused> {
  const ids = [pair.firstId, pair.secondId].sort()
  const [first, second] = ids
  if (first === undefined || second === undefined || first === second)
    return refuse({ code: 'merge-with-oneself' })
  if ((await findHeads(work, ids)).size < ids.length || (await isMergedAway(work, ids)))
    return refuse({ code: 'not-found' })
  const recorded = await work.record([{ act: 'human.told-apart', subjectKind: 'human', subjectIds: ids }])
  await insertApart(work, [first, second], recorded)
  return { ok: true, value: undefined }
}

/** Takes the answer 不是同一人 back: the two are asked about again, and may be told apart anew. */
export async function takeBackApart(
  work: Work,
  pair: { readonly firstId: string; readonly secondId: string },
): Promise<{ readonly ok: true; readonly value: undefined } | Refused> {
  const [first = '', second = ''] = [pair.firstId, pair.secondId].sort()
  if (!(await isToldApart(work, [first, second]))) return refuse({ code: 'not-found' })
  const recorded = await work.record([
    { act: 'human.apart-withdrawn', subjectKind: 'human', subjectIds: [first, second] },
  ])
  await supersedeApart(work, [first, second], recorded)
  return { ok: true, value: undefined }
}
