import type { AnswerOf } from '@tongxin/contract/endpoint'
import type {
  HandoverPage,
  HandoverRow,
  listHandovers,
  UnhandedPair,
} from '@tongxin/contract/pairing/handover'
import { showingOf } from '@tongxin/core/account/field-access'
import { may, reachOf } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { blankPeriod, endingOf, isConfirmed, wordOf } from '@tongxin/core/pairing/handover/handover'
import {
  blankSentence,
  importantDays,
  passingSentence,
} from '@tongxin/core/pairing/handover/handover-sentences'
import type { Policy } from '@tongxin/core/policy/policy'
import { sql } from 'kysely'
import { withinReach } from '../../../http/reach-sql.ts'
import { unitNameOn } from '../../../platform/people-sql.ts'
import type { Work } from '../../../platform/work.ts'
import { findPairHistory, type PairHistory } from '../../contacts/history/queries.ts'
import { urgedUnit } from '../../duties/next-due/facts.ts'
import { policyInForce } from '../../policy/queries.ts'
import { tierName } from '../lists/list-head.ts'
import { askedOf, findHandoverDays } from './asked-handovers.ts'
import { isOver } from './facts.ts'
import { findHandovers, type StoredHandover, type StoredWord } from './handover-store.ts'
import { absenceOf, handoverAccess, sidesOf, sideToConfirm } from './may-hand-over.ts'

/** The handovers within reach; and, for who keeps them and where the document asks, pairs replaced without one. */
export async function readHandovers(work: Work): Promise<AnswerOf<typeof listHandovers>> {
  const reach = reachOf(work.actor, 'handover.read')
  const isWithin = sql`(${withinReach(reach, { unit: 'p.unit_id', owner: 'p.cadre_id' })}
    or ${withinReach(reach, { owner: 'h.successor_id' })})`
  const policy = (await policyInForce(work, work.today))?.policy
  const rows = await findHandovers(work, isWithin)
  const asked = askedOf(policy)
  const dueOn = await findHandoverDays(work, policy, rows)
  return {
    rows: rows.map((row) => ({
      ...shownHandover(work, row, policy),
      dueOn: isConfirmed(row) || endingOf(row, row) !== null ? null : (dueOn.get(row.pairingId) ?? null),
    })),
    missing: asked === null ? [] : await findUnhanded(work, policy),
    asked,
  }
}

export function shownHandover(work: Work, row: StoredHandover, policy: Policy | undefined): HandoverRow {
  const mayKeep = may(work.actor, 'handover.keep', handoverAccess(row)).allowed
  const ending = endingOf(row, row)
  return {
    id: row.id,
    pairingId: row.pairingId,
    tierName: policy ? tierName(policy, row.tier) : row.tier,
    unitName: row.unitName,
    predecessorName: row.predecessorName,
    successorName: row.successorName,
    personName: row.personName,
    from: row.from,
    endedOn: row.endedOn,
    openedOn: row.openedOn,
    successorFrom: row.successorFrom,
    blank: blankSentence(blankPeriod(row, work.today)),
    words: {
      predecessor: shownWord(wordOf(row, 'predecessor'), row),
      successor: shownWord(wordOf(row, 'successor'), row),
    },
    absence: wordOf(row, 'predecessor') ? null : absenceOf(row),
    ending,
    mine: ending === null ? sideToConfirm(work.actor, row) : null,
    urged: urgedOf(work, row),
    can: {
      keep: mayKeep && !isConfirmed(row) && ending === null,
      withdraw: mayKeep && !isConfirmed(row),
      beginAnew: mayKeep && ending === 'successor-died',
    },
  }
}

function urgedOf({ actor }: Work, row: StoredHandover) {
  return isConfirmed(row) || endingOf(row, row) !== null
    ? null
    : urgedUnit(actor, { id: row.urgedId, name: row.urgedName })
}

function shownWord(word: { readonly side: string } | undefined, { words }: StoredHandover) {
  const stored: StoredWord | undefined = words.find(({ side }) => side === word?.side)
  return stored
    ? { on: stored.on, signedBy: stored.signedBy, statedFor: stored.statedFor, byName: stored.byName }
    : null
}

/** One handover with what goes along; reading it is audited before it leaves. */
export async function readHandover(
  work: Work,
  id: string,
): Promise<{ readonly ok: true; readonly value: HandoverPage } | Refused> {
  const [row] = await findHandovers(work, sql`h.id = ${id}`)
  if (!row || !may(work.actor, 'handover.read', handoverAccess(row)).allowed)
    return refuse({ code: 'not-found' })
  const policy = (await policyInForce(work, work.today))?.policy
  const { contacts, promises } = readableOf(work, row, await findPairHistory(work, row.pairingId))
  await work.record([
    {
      act: 'handover.read',
      subjectKind: 'handover',
      subjectIds: [id, ...promises.map((promise) => promise.id), ...contacts.map((contact) => contact.id)],
      fields: ['facts', 'texts'],
    },
  ])
  const last = contacts.at(-1)
  const { endedOn, successorFrom, successorName } = row
  return {
    ok: true,
    value: {
      handover: shownHandover(work, row, policy),
      predecessorPost: row.predecessorPost,
      personPost: row.personPost,
      personUnit: row.personUnit,
      passing: passingSentence({
        endedOn,
        successor: { name: successorName, from: successorFrom },
        isGiverGone: absenceOf(row) !== null,
        ending: endingOf(row, row),
      }),
      contacts,
      promises,
      dates: [
        ...importantDays({
          endedOn,
          successorFrom,
          lastContact: last ? { on: last.heldOn, form: last.form } : null,
          promises,
        }),
      ],
    },
  }
}

/** Days and forms for everybody who may see the handover; of texts what the field rule shows, and of what was said less still. */
function readableOf(
  work: Work,
  row: StoredHandover,
  history: PairHistory,
): Pick<HandoverPage, 'contacts' | 'promises'> {
  const owners = [row.predecessorId, row.successorId]
  const isPlain = (unitId: string | null) =>
    showingOf(work.actor, 'texts', { unitId, ownerIds: owners }) === 'plain'
  const isPredecessor = sidesOf(work.actor, row).includes('predecessor')
  return {
    contacts: history.contacts
      .filter(({ unitId }) => may(work.actor, 'contact.list', { unitId, ownerIds: owners }).allowed)
      .map(({ id, heldOn, form, brief, raisedKind, raised, unitId }) => {
        const shared = row.shared.includes(id)
        const texts = isPlain(unitId)
        return {
          id,
          heldOn,
          form,
          brief: texts && (shared || isPredecessor) ? brief : null,
          shared,
          raised: raisedKind === null ? null : { kind: raisedKind, text: texts ? raised : null },
        }
      }),
    promises: history.promises
      .filter(({ unitId }) => isPlain(unitId))
      .map(({ id, text, dueOn }) => ({ id, text, dueOn })),
  }
}

/** Pairs ended within a year whose person has another cadre of the tier since, and that nobody handed over. */
async function findUnhanded(work: Work, policy: Policy | undefined): Promise<UnhandedPair[]> {
  const { today } = work
  const within = withinReach(reachOf(work.actor, 'handover.keep'), { unit: 'p.unit_id' })
  const { rows } = await sql<Omit<UnhandedPair, 'tierName'> & { readonly tier: string }>`
    select p.id as "pairingId", p.tier, ${unitNameOn(sql.ref('p.unit_id'), today)} as "unitName",
      c.name as "predecessorName", d.name as "personName", p.from_on as "from", e.ended_on as "endedOn",
      n.cadre_id as "successorId", s.name as "successorName", n.from_on as "successorFrom"
    from pairing_end e
    join pairing p on p.school_id = e.school_id and p.id = e.pairing_id
    join lateral (select n.cadre_id, n.from_on from pairing n where n.school_id = p.school_id and n.person_id = p.person_id
      and n.tier = p.tier and n.cadre_id <> p.cadre_id and n.from_on >= e.ended_on
      order by n.from_on, n.id limit 1) n on true
    join human_detail c on c.school_id = p.school_id and c.human_id = p.cadre_id and c.superseded_at is null
    join human_detail d on d.school_id = p.school_id and d.human_id = p.person_id and d.superseded_at is null
    join human_detail s on s.school_id = p.school_id and s.human_id = n.cadre_id and s.superseded_at is null
    where e.school_id = current_school() and e.superseded_at is null and e.ended_on <= ${today}
      and e.ended_on > ${today}::date - 366 and ${within}
      and d.died is null and not exists (select from handover h where h.school_id = p.school_id and h.pairing_id = p.id
        and h.superseded_at is null and not ${isOver('h', 'p')})
    order by e.ended_on desc, p.id limit 200`.execute(work.tx)
  return rows.map(({ tier, ...row }) => ({ ...row, tierName: policy ? tierName(policy, tier) : tier }))
}
