import * as account from './account/account.ts'
import * as cadreAccounts from './account/cadre-accounts.ts'
import * as audit from './audit.ts'
import * as calendar from './calendar/calendar.ts'
import * as calendarFiles from './calendar/calendar-files.ts'
import * as contacts from './contacts/contacts.ts'
import * as counted from './contacts/counted.ts'
import * as entryCompanions from './contacts/entry-companions.ts'
import * as entryEvents from './contacts/entry-events.ts'
import * as evidence from './contacts/evidence.ts'
import * as friends from './contacts/friends.ts'
import * as inquiries from './contacts/inquiries.ts'
import * as ledger from './contacts/ledger.ts'
import * as meetingCard from './contacts/meeting-card.ts'
import * as promises from './contacts/promises.ts'
import * as registrationForms from './contacts/registration-forms.ts'
import * as takingBack from './contacts/taking-back.ts'
import * as textSearch from './contacts/text-search.ts'
import * as duties from './duties/duties.ts'
import * as excuses from './duties/excuses.ts'
import * as records from './duties/records.ts'
import * as summaries from './duties/summaries.ts'
import * as urging from './duties/urging.ts'
import type { Endpoint } from './endpoint.ts'
import * as fits from './fits.ts'
import * as importReadings from './imports/import-readings.ts'
import * as imports from './imports/imports.ts'
import * as allocationTable from './pairing/allocation-table.ts'
import * as assistants from './pairing/assistants.ts'
import * as eligibility from './pairing/eligibility.ts'
import * as handover from './pairing/handover.ts'
import * as listComparison from './pairing/list-comparison.ts'
import * as listConfirmation from './pairing/list-confirmation.ts'
import * as listFile from './pairing/list-file.ts'
import * as listProposal from './pairing/list-proposal.ts'
import * as listUnchanged from './pairing/list-unchanged.ts'
import * as lists from './pairing/lists.ts'
import * as listsBeside from './pairing/lists-beside.ts'
import * as listsNamed from './pairing/lists-named.ts'
import * as pairMarks from './pairing/pair-marks.ts'
import * as pairing from './pairing/pairing.ts'
import * as pairingChanges from './pairing/pairing-changes.ts'
import * as pairingEnd from './pairing/pairing-end.ts'
import * as unitPairings from './pairing/unit-pairings.ts'
import * as policy from './policy/policy.ts'
import * as policyEditing from './policy/policy-editing.ts'
import * as policyText from './policy/policy-text.ts'
import * as unitDocument from './policy/unit-document.ts'
import * as whatIf from './policy/what-if.ts'
import * as closeUnit from './roster/close-unit.ts'
import * as history from './roster/history.ts'
import * as merging from './roster/merging.ts'
import * as roster from './roster/roster.ts'
import * as rosterOrder from './roster/roster-order.ts'
import * as settleUnit from './roster/settle-unit.ts'
import * as templates from './templates.ts'

// The one table of all endpoints: the server mounts it, openapi.json prints it, the access test walks it.
// A noun's other exports (schemas) are passed over. The phone never imports this file.
const nouns = {
  cadreAccounts,
  audit,
  account,
  calendar,
  calendarFiles,
  closeUnit,
  settleUnit,
  contacts,
  counted,
  takingBack,
  entryCompanions,
  entryEvents,
  duties,
  assistants,
  pairingEnd,
  unitPairings,
  excuses,
  evidence,
  eligibility,
  fits,
  friends,
  history,
  imports,
  importReadings,
  inquiries,
  ledger,
  textSearch,
  handover,
  meetingCard,
  listConfirmation,
  listFile,
  listComparison,
  pairMarks,
  listProposal,
  listUnchanged,
  lists,
  merging,
  listsBeside,
  listsNamed,
  pairing,
  pairingChanges,
  allocationTable,
  policy,
  policyText,
  unitDocument,
  urging,
  policyEditing,
  promises,
  records,
  registrationForms,
  roster,
  rosterOrder,
  summaries,
  templates,
  whatIf,
}

export const endpoints: readonly Endpoint[] = Object.values(nouns).flatMap((noun) =>
  Object.values<unknown>(noun).filter(isEndpoint),
)

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    'permission' in value &&
    'answer' in value
  )
}
