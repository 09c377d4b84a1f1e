import type { InquiryRow, listInquiries, listOwnInquiries } from '@tongxin/contract/contacts/inquiries'
import type { AnswerOf, QueryOf } from '@tongxin/contract/endpoint'
import { reachOf } from '@tongxin/core/account/may'
import { addDays } from '@tongxin/core/calendar/day'
import type { Term } from '@tongxin/core/calendar/school-calendar'
import { untaken } from '@tongxin/core/inquiries/decide-inquiry'
import { stateOfInquiry } from '@tongxin/core/inquiries/inquiry'
import { inquirySentence } from '@tongxin/core/inquiries/inquiry-sentences'
import type { Occasion } from '@tongxin/core/inquiries/occasion'
import { compareText } from '@tongxin/core/reading/compare-text'
import type { Work } from '../../platform/work.ts'
import { loadSchoolCalendar } from '../calendar/facts.ts'
import {
  findInquiries,
  findNamedContacts,
  findOwnInquiries,
  type NamedContact,
  type StoredInquiry,
} from './inquiry-store.ts'
import { type Asked, loadOccasions } from './recorded-contacts.ts'

/** A page of the occasions nobody took up yet and of what was asked, by day: what is taken up keeps its place. Five statements. */
export async function readInquiries(
  work: Work,
  { term: asked, unitId, page, size }: QueryOf<typeof listInquiries>,
): Promise<AnswerOf<typeof listInquiries>> {
  const found = await loadTermOccasions(work, asked, { unitId })
  if (found === undefined) return { term: null, rows: [], total: 0 }
  const { term, occasions, inquiries } = found
  const all: readonly (Occasion | StoredInquiry)[] = [...untaken(occasions, inquiries), ...inquiries]
  const inOrder = [...all].sort((a, b) => compareText(a.firstOn, b.firstOn))
  const shown = inOrder.slice((page - 1) * size, page * size)
  const named = await findNamedContacts(
    work,
    shown.flatMap(({ contactIds }) => contactIds),
  )
  return {
    term: { id: term.id, from: term.from, lastDay: addDays(term.to, -1) },
    rows: shown.map((one) => shownRow(one, term, contactsOf(one, named))),
    total: inOrder.length,
  }
}

/** The term asked for, else the one of today, with its occasions; undefined where the calendar has none. */
export async function loadTermOccasions(work: Work, asked: string | undefined, whose: Asked) {
  const calendar = await loadSchoolCalendar(work)
  const term = calendar.terms.find(({ id, from, to }) =>
    asked === undefined ? from <= work.today && work.today < to : id === asked,
  )
  if (term === undefined) return undefined
  return {
    term,
    occasions: await loadOccasions(work, calendar, { ...whose, term }),
    inquiries: await findInquiries(work, {
      termId: term.id,
      unitId: whose.unitId,
      reach: reachOf(work.actor, 'inquiry.keep'),
    }),
  }
}

function contactsOf(
  { cadreId, contactIds }: Pick<Occasion, 'cadreId' | 'contactIds'>,
  named: readonly NamedContact[],
): readonly NamedContact[] {
  const ids = new Set(contactIds)
  return named.filter((contact) => contact.cadreId === cadreId && ids.has(contact.contactId))
}

function shownRow(one: Occasion | StoredInquiry, term: Term, contacts: readonly NamedContact[]): InquiryRow {
  const [first] = contacts
  const stored = 'id' in one ? one : null
  return {
    ...shownQuestion(one, term, contacts),
    id: stored?.id ?? null,
    state: stored ? stateOfInquiry(stored) : 'new',
    cadreId: one.cadreId,
    cadreName: first?.cadreName ?? '',
    unitName: first?.unitName ?? null,
    question: stored?.isAsked ? { byName: stored.byName, at: stored.askedAt } : null,
    answer:
      stored?.answer && stored.answeredAt !== null ? { text: stored.answer, at: stored.answeredAt } : null,
  }
}

function shownQuestion({ kind }: Pick<Occasion, 'kind'>, term: Term, contacts: readonly NamedContact[]) {
  return {
    kind,
    text: inquirySentence({ kind, days: contacts.map(({ heldOn }) => heldOn), term }),
    contacts: contacts.map(({ contactId, rootId, heldOn, personName }) => ({
      contactId,
      rootId,
      heldOn,
      personName,
    })),
  }
}

/** What the cadre was asked and is not settled. Three statements. */
export async function readOwnInquiries(work: Work): Promise<AnswerOf<typeof listOwnInquiries>> {
  const inquiries = await findOwnInquiries(work, reachOf(work.actor, 'inquiry.answer'))
  if (inquiries.length === 0) return { rows: [] }
  const calendar = await loadSchoolCalendar(work)
  const named = await findNamedContacts(
    work,
    inquiries.flatMap(({ contactIds }) => contactIds),
  )
  return {
    rows: inquiries.flatMap((one) => {
      const term = calendar.terms.find(({ id }) => id === one.termId)
      if (term === undefined) return []
      const { id, byName, askedAt: at, answer } = one
      return [{ ...shownQuestion(one, term, contactsOf(one, named)), id, byName, at, answer }]
    }),
  }
}
