import { showingOf } from '@tongxin/core/account/field-access'
import { may } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { sql } from 'kysely'
import { documentFileName } from '../../documents/file-name.ts'
import { type HandoverPair, handoverSheet, handoverSheetName } from '../../documents/handover-sheet.ts'
import type { Download } from '../../http/route.ts'
import { isCadreOn, postTitleOn, unitIdOn, unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { findPairHistory } from './history/queries.ts'

/**
 * What a successor may know of a pair: when and how the two met, and what is still promised. Not what was said: those texts
 * stay with whom they were entrusted to.
 */
export async function renderHandover(
  work: Work,
  pairingId: string,
): Promise<{ readonly ok: true; readonly value: Download } | Refused> {
  const pair = await findPair(work, pairingId)
  const access = pair && { unitId: pair.unitId, ownerIds: [pair.cadreId] }
  if (!access || !may(work.actor, 'form.render', access).allowed) return refuse({ code: 'not-found' })
  const history = await findPairHistory(work, pairingId)
  const contacts = history.contacts.filter(
    ({ unitId }) => may(work.actor, 'contact.list', { unitId, ownerIds: [pair.cadreId] }).allowed,
  )
  const promises = history.promises.filter(
    ({ unitId }) => showingOf(work.actor, 'texts', { unitId, ownerIds: [pair.cadreId] }) === 'plain',
  )
  const promiseIds = promises.map(({ id }) => id)
  await work.record([
    {
      act: 'form.rendered',
      subjectKind: 'pairing',
      subjectIds: [pairingId, ...promiseIds],
      fields: promiseIds.length > 0 ? ['facts', 'texts'] : ['facts'],
    },
  ])
  const sheet = { ...pair, contacts, promises }
  const name = documentFileName({ name: handoverSheetName(sheet), on: work.today, extension: 'docx' })
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return { ok: true, value: { name, mediaType, paper: handoverSheet(sheet) } }
}

type FoundPair = Omit<HandoverPair, 'contacts' | 'promises'> & {
  readonly cadreId: string
  readonly unitId: string | null
}

/**
 * The successor: the next pair of the person in the same tier with somebody else, begun when this one ended or later; until
 * there is one, whom the handover names.
 */
async function findPair(work: Work, id: string): Promise<FoundPair | undefined> {
  const { today } = work
  const { rows } = await sql<FoundPair>`
    select p.cadre_id as "cadreId", p.unit_id as "unitId", c.name as "cadreName", h.name as "personName",
      ${postTitleOn(sql.ref('p.cadre_id'), today)} as "cadrePost",
      ${postTitleOn(sql.ref('p.person_id'), today)} as "personPost",
      ${unitNameOn(unitIdOn(sql.ref('p.person_id'), 'person', today), today)} as "personUnit",
      case when c.died is not null then 'died' when not ${isCadreOn(sql.ref('p.cadre_id'), today)} then 'left' end as absence,
      p.from_on as "from", e.ended_on as "endedOn",
      coalesce((select json_build_object('name', d.name, 'from', n.from_on) from pairing n
        join human_detail d on d.school_id = n.school_id and d.human_id = n.cadre_id and d.superseded_at is null
        where n.school_id = p.school_id and n.person_id = p.person_id and n.tier = p.tier and n.cadre_id <> p.cadre_id
          and n.from_on >= e.ended_on order by n.from_on, n.id limit 1),
        (select json_build_object('name', d.name, 'from', null) from handover h
        join human_detail d on d.school_id = h.school_id and d.human_id = h.successor_id and d.superseded_at is null
        where h.school_id = p.school_id and h.pairing_id = p.id and h.superseded_at is null)) as successor,
      (select coalesce(json_agg(json_build_object('side', w.side, 'on', w.given_on, 'signedBy', w.signed_by,
          'statedFor', w.stated_for, 'byName', a.display_name)), '[]')
        from handover h join handover_word w on w.school_id = h.school_id and w.handover_id = h.id
        join account a on a.school_id = w.school_id and a.id = w.recorder_id
        where h.school_id = p.school_id and h.pairing_id = p.id and h.superseded_at is null) as words
    from pairing p
    join human_detail c on c.school_id = p.school_id and c.human_id = p.cadre_id and c.superseded_at is null
    join human_detail h on h.school_id = p.school_id and h.human_id = p.person_id and h.superseded_at is null
    left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
    where p.school_id = current_school() and p.id = ${id}`.execute(work.tx)
  return rows[0]
}
