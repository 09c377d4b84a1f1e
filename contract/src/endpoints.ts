import * as account from './account.ts'
import * as allocationTable from './allocation-table.ts'
import * as assistants from './assistants.ts'
import * as audit from './audit.ts'
import * as cadreAccounts from './cadre-accounts.ts'
import * as calendar from './calendar.ts'
import * as calendarFiles from './calendar-files.ts'
import * as closeUnit from './close-unit.ts'
import * as contacts from './contacts.ts'
import * as counted from './counted.ts'
import * as duties from './duties.ts'
import * as eligibility from './eligibility.ts'
import type { Endpoint } from './endpoint.ts'
import * as entryCompanions from './entry-companions.ts'
import * as entryEvents from './entry-events.ts'
import * as evidence from './evidence.ts'
import * as excuses from './excuses.ts'
import * as fits from './fits.ts'
import * as friends from './friends.ts'
import * as handover from './handover.ts'
import * as history from './history.ts'
import * as importReadings from './import-readings.ts'
import * as imports from './imports.ts'
import * as inquiries from './inquiries.ts'
import * as ledger from './ledger.ts'
import * as listComparison from './list-comparison.ts'
import * as listConfirmation from './list-confirmation.ts'
import * as listFile from './list-file.ts'
import * as listProposal from './list-proposal.ts'
import * as listUnchanged from './list-unchanged.ts'
import * as lists from './lists.ts'
import * as listsBeside from './lists-beside.ts'
import * as listsNamed from './lists-named.ts'
import * as meetingCard from './meeting-card.ts'
import * as merging from './merging.ts'
import * as pairMarks from './pair-marks.ts'
import * as pairing from './pairing.ts'
import * as pairingChanges from './pairing-changes.ts'
import * as pairingEnd from './pairing-end.ts'
import * as policy from './policy.ts'
import * as policyEditing from './policy-editing.ts'
import * as policyText from './policy-text.ts'
import * as promises from './promises.ts'
import * as records from './records.ts'
import * as registrationForms from './registration-forms.ts'
import * as roster from './roster.ts'
import * as rosterOrder from './roster-order.ts'
import * as summaries from './summaries.ts'
import * as takingBack from './taking-back.ts'
import * as templates from './templates.ts'
import * as textSearch from './text-search.ts'
import * as unitDocument from './unit-document.ts'
import * as unitPairings from './unit-pairings.ts'
import * as urging from './urging.ts'
import * as whatIf from './what-if.ts'

// The one table of all endpoints: the server mounts it, openapi.json prints it, the access test walks it.
// A noun's other exports (schemas) are passed over. The phone never imports this file.
const nouns = {
  cadreAccounts,
  audit,
  account,
  calendar,
  calendarFiles,
  closeUnit,
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
