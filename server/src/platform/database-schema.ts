// The tables as kysely sees them, kept by hand beside the migrations; a test compares every column with the database.

import type {
  AccountGrantTable,
  AccountTable,
  SessionTable,
  SignInCodeTable,
  SignInFailureTable,
} from './tables/account-tables.ts'
import type {
  AcademicTermTable,
  FestivalWindowTable,
  HolidayYearTable,
  PolicyTable,
  PolicyTextTable,
  PolicyVersionTable,
  YearWithoutTermsTable,
} from './tables/calendar-and-policy-tables.ts'
import type { ClosedPeriodTable, FrozenFindingTable, PeriodClosingTable } from './tables/closing-tables.ts'
import type {
  ContactConfirmationTable,
  ContactMeetingTable,
  ContactPartTable,
  ContactTable,
  DutyCountTable,
  ExcuseTable,
  PromiseTable,
} from './tables/contact-and-duty-tables.ts'
import type { EvidenceTable } from './tables/evidence-tables.ts'
import type {
  HandoverPromiseTable,
  HandoverTable,
  HandoverTextTable,
  HandoverWordTable,
} from './tables/handover-tables.ts'
import type { InquiryContactTable, InquiryTable } from './tables/inquiry-tables.ts'
import type { HumanApartTable, HumanMergeRowTable, HumanMergeTable } from './tables/merge-tables.ts'
import type {
  PairingAssistantTable,
  PairingEndTable,
  PairingListLineTable,
  PairingListMarkTable,
  PairingListStepTable,
  PairingListTable,
  PairingListUnchangedTable,
  PairingReasonTable,
  PairingTable,
} from './tables/pairing-tables.ts'
import type { PromiseReminderTable, PromiseStepTable } from './tables/promise-tables.ts'
import type { KeptRecordParticipantTable, KeptRecordTable } from './tables/record-tables.ts'
import type {
  EmploymentTable,
  HumanDetailTable,
  HumanRoleTable,
  HumanTable,
  IdentityTable,
  ImportBatchTable,
  ImportHeadingTable,
  PartyMembershipTable,
  PortfolioTable,
  PostTable,
  QualificationTable,
  RegisterEntryTable,
  UnitFactTable,
  UnitTable,
} from './tables/roster-tables.ts'
import type { SchemaMigrationTable } from './tables/schema-migration-tables.ts'
import type {
  AuditEventTable,
  AuditSealTable,
  AuditUnsealedTable,
  ClientKeyTable,
  CounterTable,
  JobTable,
  SchoolTable,
} from './tables/school-and-audit-tables.ts'
import type { SummaryAnswerTable, SummarySubmissionTable } from './tables/summary-tables.ts'
import type { DocumentTemplateTable } from './tables/template-tables.ts'
import type { UrgingNoticeReadTable, UrgingNoticeTable, UrgingTable } from './tables/urging-tables.ts'

export interface Schema {
  school: SchoolTable
  audit_event: AuditEventTable
  audit_unsealed: AuditUnsealedTable
  audit_seal: AuditSealTable
  job: JobTable
  client_key: ClientKeyTable
  counter: CounterTable
  account: AccountTable
  account_grant: AccountGrantTable
  session: SessionTable
  sign_in_code: SignInCodeTable
  sign_in_failure: SignInFailureTable
  unit: UnitTable
  unit_fact: UnitFactTable
  human: HumanTable
  human_detail: HumanDetailTable
  human_role: HumanRoleTable
  party_membership: PartyMembershipTable
  post: PostTable
  employment: EmploymentTable
  qualification: QualificationTable
  identity: IdentityTable
  register_entry: RegisterEntryTable
  portfolio: PortfolioTable
  human_merge: HumanMergeTable
  human_merge_row: HumanMergeRowTable
  human_apart: HumanApartTable
  import_batch: ImportBatchTable
  import_heading: ImportHeadingTable
  academic_term: AcademicTermTable
  year_without_terms: YearWithoutTermsTable
  holiday_year: HolidayYearTable
  festival_window: FestivalWindowTable
  policy: PolicyTable
  policy_version: PolicyVersionTable
  policy_text: PolicyTextTable
  pairing_list: PairingListTable
  pairing_list_line: PairingListLineTable
  pairing_list_mark: PairingListMarkTable
  pairing_list_step: PairingListStepTable
  pairing_list_unchanged: PairingListUnchangedTable
  pairing: PairingTable
  pairing_end: PairingEndTable
  pairing_reason: PairingReasonTable
  pairing_assistant: PairingAssistantTable
  contact: ContactTable
  contact_part: ContactPartTable
  contact_confirmation: ContactConfirmationTable
  contact_meeting: ContactMeetingTable
  promise: PromiseTable
  promise_step: PromiseStepTable
  promise_reminder: PromiseReminderTable
  duty_count: DutyCountTable
  frozen_finding: FrozenFindingTable
  period_closing: PeriodClosingTable
  closed_period: ClosedPeriodTable
  excuse: ExcuseTable
  handover: HandoverTable
  handover_word: HandoverWordTable
  handover_promise: HandoverPromiseTable
  handover_text: HandoverTextTable
  summary_submission: SummarySubmissionTable
  summary_answer: SummaryAnswerTable
  inquiry: InquiryTable
  inquiry_contact: InquiryContactTable
  urging: UrgingTable
  urging_notice: UrgingNoticeTable
  urging_notice_read: UrgingNoticeReadTable
  kept_record: KeptRecordTable
  kept_record_participant: KeptRecordParticipantTable
  document_template: DocumentTemplateTable
  evidence: EvidenceTable
  schema_migration: SchemaMigrationTable
}
