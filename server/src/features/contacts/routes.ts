import * as contract from '@tongxin/contract/contacts/contacts'
import { showWhatCounted } from '@tongxin/contract/contacts/counted'
import { listEntryCompanions } from '@tongxin/contract/contacts/entry-companions'
import { listEntryEvents } from '@tongxin/contract/contacts/entry-events'
import * as ledger from '@tongxin/contract/contacts/ledger'
import * as forms from '@tongxin/contract/contacts/registration-forms'
import * as takingBack from '@tongxin/contract/contacts/taking-back'
import { searchTexts as searchContactTexts } from '@tongxin/contract/contacts/text-search'
import { renderHandover as renderHandoverSheet } from '@tongxin/contract/pairing/handover'
import { refuse } from '@tongxin/core/decision/decision'
import { answer, type Route, route } from '../../http/route.ts'
import { amendContact } from '../../workflows/amend-contact.ts'
import { findEntryEvents } from '../../workflows/entry-events.ts'
import { listCompanions } from '../../workflows/log-companions.ts'
import { logContact } from '../../workflows/log-contact.ts'
import { refuseEntry, withdrawContact } from '../../workflows/take-back-contact.ts'
import { answersEvents } from '../duties/queries.ts'
import { firstPolicyDay, policyInForce } from '../policy/queries.ts'
import { confirmContact } from './commands.ts'
import { entryChoicesOf, listEntryCadres } from './entry-queries.ts'
import { countForms, exportForms } from './export-forms.ts'
import { exportLedger } from './export-ledger.ts'
import { countContacts, ledgerFilters, listContacts } from './queries.ts'
import { readContact } from './read-contact.ts'
import { renderBlankForm, renderContactForm, renderPairForm } from './render-form.ts'
import { renderHandover } from './render-handover.ts'
import { listReturnedEntries } from './returned-entries.ts'
import { searchTexts } from './search-texts.ts'
import { readWhatCounted } from './what-counted.ts'

export const contactRoutes: readonly Route[] = [
  route(contract.showEntryChoices, async (ask) => {
    const on = ask.query.on ?? ask.today
    const inForce = await policyInForce(ask, on)
    if (!inForce) return refuse({ code: 'no-policy-in-force', on })
    const earliestOn = (await firstPolicyDay(ask)) ?? inForce.effectiveOn
    const about = { earliestOn, answersEvents: await answersEvents(ask) }
    return answer(entryChoicesOf(inForce.policy, about))
  }),

  route(listEntryEvents, async (ask) => {
    const done = await findEntryEvents(ask, { ...ask.query, on: ask.query.on ?? ask.today })
    return done.ok ? answer(done.value) : done
  }),

  route(contract.listEntryCadres, async (ask) => {
    const on = ask.query.on ?? ask.today
    const policy = (await policyInForce(ask, on))?.policy
    return answer({ rows: await listEntryCadres(ask, on, policy) })
  }),

  route(listEntryCompanions, async (ask) => {
    const done = await listCompanions(ask, { ...ask.query, on: ask.query.on ?? ask.today })
    return done.ok ? answer(done.value) : done
  }),

  route(contract.logContact, async (ask) => {
    const done = await logContact(ask, { ...ask.body, id: ask.newId, repeated: ask.repeated })
    return done.ok ? answer(done.value, done.value.version) : done
  }),

  route(contract.amendContact, async (ask) => {
    const done = await amendContact(ask, { ...ask.body, id: ask.params.id, version: ask.version })
    return done.ok ? answer(done.value, done.value.version) : done
  }),

  route(takingBack.withdrawContact, async (ask) => {
    const done = await withdrawContact(ask, { ...ask.body, id: ask.params.id, version: ask.version })
    return done.ok ? answer(done.value) : done
  }),

  route(takingBack.refuseEntry, async (ask) => {
    const done = await refuseEntry(ask, { ...ask.body, id: ask.params.id })
    return done.ok ? answer(done.value) : done
  }),

  route(takingBack.listReturnedEntries, async (ask) => answer({ rows: await listReturnedEntries(ask) })),

  route(contract.confirmContact, async (ask) => confirmContact(ask, ask.params.id)),

  route(ledger.listContacts, async (ask) => {
    const done = await listContacts(ask, ask.query)
    return done.ok ? answer(done.value) : done
  }),

  route(searchContactTexts, async (ask) => {
    const done = await searchTexts(ask, ask.body)
    return done.ok ? answer(done.value) : done
  }),

  route(ledger.countContacts, async (ask) => {
    const done = await countContacts(ask, ask.query)
    return done.ok ? answer(done.value) : done
  }),

  route(ledger.showLedgerFilters, async (ask) => {
    const inForce = await policyInForce(ask, ask.today)
    const forms = inForce?.policy.forms.map(({ id }) => id) ?? []
    return answer({ ...(await ledgerFilters(ask)), forms })
  }),

  route(contract.showContact, async (ask) => {
    const done = await readContact(ask, { id: ask.params.id, revision: ask.query.revision })
    return done.ok ? answer(done.value, done.value.version) : done
  }),

  route(showWhatCounted, async (ask) => {
    const done = await readWhatCounted(ask, { id: ask.params.id, on: ask.query.on })
    return done.ok ? answer(done.value) : done
  }),

  route(ledger.exportContacts, async (ask) => exportLedger(ask, ask.query)),

  route(ledger.renderForm, async (ask) =>
    renderContactForm(ask, { contactId: ask.params.id, personId: ask.query.personId }),
  ),

  route(ledger.renderPairForm, async (ask) => renderPairForm(ask, ask.query)),

  route(forms.countForms, async (ask) => {
    const done = await countForms(ask, ask.query)
    return done.ok ? answer(done.value) : done
  }),

  route(forms.exportForms, async (ask) => exportForms(ask, ask.query, ask.apart)),

  route(forms.blankForm, async (ask) => renderBlankForm(ask)),

  route(renderHandoverSheet, async (ask) => renderHandover(ask, ask.params.id)),
]
