import type { CalendarMistake } from '../calendar/calendar-mistake.ts'
import type { Day } from '../calendar/day.ts'
import type { ExportLimit } from '../contacts/form/form-limits.ts'
import type { BuiltOnClosing } from '../roster/built-on-closing.ts'
import type { TemplateProblem } from '../templates/check-placeholders.ts'

/**
 * Every way the domain says no, as a closed union. A refusal is a value: the server maps its code to an HTTP
 * status, `web/src/words/refusals/say-refusal.ts` gives it its sentence. Faults (bugs, a lost database) are thrown instead.
 */
export type Refusal =
  // access and transport
  | { readonly code: 'unauthenticated' }
  | { readonly code: 'forbidden'; readonly permission: string }
  | { readonly code: 'not-found' }
  | { readonly code: 'invalid'; readonly fields: readonly FieldProblem[] }
  | { readonly code: 'stale-version'; readonly current: number }
  | { readonly code: 'version-missing' }
  | { readonly code: 'client-key-missing' }
  | { readonly code: 'client-key-reused' }
  | { readonly code: 'too-many-requests'; readonly retryAfterSeconds: number }
  | { readonly code: 'too-large'; readonly limitMegabytes: number }
  | { readonly code: 'foreign-origin' }
  | { readonly code: 'overloaded' }
  /** Somebody else was quicker, so that what was decided could not be written. */
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'paper-not-written'; readonly why: PaperFailure }
  // account
  | { readonly code: 'sign-in-failed' }
  | { readonly code: 'code-expired' }
  | { readonly code: 'code-unknown' }
  | { readonly code: 'password-weak'; readonly why: 'short' | 'common' | 'same-as-name' }
  | { readonly code: 'password-wrong' }
  | { readonly code: 'sign-in-name-taken'; readonly name: string }
  | { readonly code: 'roles-never-combined'; readonly roles: readonly [string, string] }
  | { readonly code: 'grant-needs-scope'; readonly role: string }
  | { readonly code: 'own-grant' }
  // roster and calendar
  | { readonly code: 'staff-number-taken'; readonly staffNo: string }
  | { readonly code: 'unit-unknown'; readonly unit: string }
  | { readonly code: 'unit-inside-itself' }
  | { readonly code: 'unit-into-itself' }
  /** A unit with others below it is not closed before they stand elsewhere. */
  | { readonly code: 'unit-has-below'; readonly names: readonly string[] }
  /** A unit that has not ended cannot come back. */
  | { readonly code: 'unit-stands'; readonly unit: string }
  /** The end of a unit is not taken back over what was done since. */
  | ({ readonly code: 'unit-built-on' } & BuiltOnClosing)
  /** These people's sheets were changed since they were seen. */
  | { readonly code: 'sheets-changed'; readonly names: readonly string[] }
  /** The school itself, under which its leaders stand. */
  | { readonly code: 'unit-is-school'; readonly unit: string }
  | { readonly code: 'unit-spoken-for'; readonly unit: string }
  | { readonly code: 'dates-reversed'; readonly field: string }
  /** `what` stands twice at one time, in words; without it the part of the sheet says enough. */
  | { readonly code: 'dates-overlap'; readonly field: string; readonly what?: string }
  | { readonly code: 'calendar-has-mistakes'; readonly mistakes: readonly CalendarMistake[] }
  | { readonly code: 'vocabulary-refused'; readonly word: string }
  | { readonly code: 'no-term-on-day'; readonly on: string }
  // two humans who are one
  | { readonly code: 'merge-with-oneself' }
  /** What says that they are two; in whole sentences. */
  | { readonly code: 'merge-contradicted'; readonly sentences: readonly string[] }
  | { readonly code: 'merge-not-settled'; readonly fields: readonly string[] }
  /** What happened since; in whole sentences. */
  | { readonly code: 'merge-built-on'; readonly sentences: readonly string[] }
  | { readonly code: 'merge-undone' }
  // import
  | { readonly code: 'file-refused'; readonly reason: string }
  | { readonly code: 'import-has-problems'; readonly count: number }
  | { readonly code: 'import-settled'; readonly state: string }
  | { readonly code: 'import-not-written'; readonly state: string }
  /** Something was built on it since; `count` things stand in the way of undoing it. */
  | { readonly code: 'import-built-on'; readonly count: number }
  // policy
  | { readonly code: 'policy-has-mistakes'; readonly count: number; readonly mistakes: readonly unknown[] }
  | { readonly code: 'no-policy-in-force'; readonly on: string }
  | { readonly code: 'policy-unchanged' }
  | { readonly code: 'policy-id-changed'; readonly id: string }
  | { readonly code: 'version-replaced'; readonly on: string }
  | { readonly code: 'version-too-early'; readonly from: string }
  | { readonly code: 'adopted-in-the-future'; readonly today: string }
  | { readonly code: 'not-open-to-readings'; readonly place: string }
  | { readonly code: 'reading-unknown'; readonly count: number }
  | { readonly code: 'left-to-each-unit' }
  | { readonly code: 'not-delegated'; readonly requirement: string }
  | { readonly code: 'role-unknown'; readonly role: string }
  | { readonly code: 'outside-bounds'; readonly atLeast: number | null; readonly atMost: number | null }
  // pairing
  /** Words without full stops: which rules it fails, as far as the reader may be told. */
  | { readonly code: 'not-eligible'; readonly reason: string; readonly fix: string }
  /** Of many pairs at once, this one was refused: null for somebody nobody knows; words without full stops. */
  | {
      readonly code: 'pair-refused'
      readonly cadre: string | null
      readonly person: string | null
      readonly reason: string
      readonly fix: string
    }
  /** More persons locked with a cadre, all of them by name, than the document lets the cadre have. */
  | {
      readonly code: 'locks-above-quota'
      readonly cadre: string
      readonly persons: readonly string[]
      readonly atMost: number
    }
  /** Somebody of a pair is not, or no more, among those the school knows. */
  | { readonly code: 'side-unknown'; readonly side: 'cadre' | 'person' }
  | { readonly code: 'pair-already-listed' }
  | { readonly code: 'pair-marked-otherwise' }
  | { readonly code: 'mark-not-standing' }
  | { readonly code: 'mark-built-on'; readonly act: string; readonly on: string }
  | { readonly code: 'mark-began-pairs'; readonly on: string }
  | { readonly code: 'lines-changed-since' }
  | { readonly code: 'statement-not-standing' }
  | { readonly code: 'statement-year-over'; readonly ended: string }
  | { readonly code: 'list-closed'; readonly state: string }
  | { readonly code: 'list-empty' }
  | { readonly code: 'list-made-by'; readonly maker: 'school' | 'unit' }
  | { readonly code: 'list-already-open'; readonly listId: string }
  /** `first`: the act that has to be done before; null where none is open. */
  | { readonly code: 'step-not-open'; readonly act: string; readonly first: string | null }
  | { readonly code: 'step-settled'; readonly act: string; readonly status: string }
  | { readonly code: 'step-not-yours'; readonly role: string }
  | { readonly code: 'step-day-too-early'; readonly act: string; readonly on: string }
  | { readonly code: 'step-day-too-late'; readonly act: string; readonly on: string }
  | { readonly code: 'outcome-not-possible'; readonly act: string; readonly outcome: string }
  | { readonly code: 'extension-too-long'; readonly latest: string }
  | { readonly code: 'holidays-unknown'; readonly year: number }
  | { readonly code: 'adjustment-unknown'; readonly tier: string }
  | { readonly code: 'no-list-in-force' }
  | { readonly code: 'list-of-year-in-force'; readonly listId: string }
  | { readonly code: 'unchanged-already-stated'; readonly on: string }
  | { readonly code: 'step-needs'; readonly needs: readonly string[] }
  | { readonly code: 'pairing-ended' }
  | { readonly code: 'tier-unknown'; readonly tier: string }
  /** Nobody would have the person for some days; null: nobody follows yet. Asked again knowing that, it is done. */
  | { readonly code: 'leaves-blank-period'; readonly successor: string; readonly days: number | null }
  // pairings with units
  | { readonly code: 'tier-pairs-humans' }
  | { readonly code: 'unit-side-missing'; readonly side: 'cadre' | 'person' }
  | { readonly code: 'unit-side-not-asked'; readonly side: 'cadre' | 'person' }
  | { readonly code: 'unit-not-standing'; readonly side: 'cadre' | 'person' }
  | { readonly code: 'pair-of-oneself' }
  /** Empty where it is no single side. */
  | { readonly code: 'sides-not-eligible'; readonly sides: readonly ('cadre' | 'person')[] }
  | { readonly code: 'not-of-unit'; readonly side: 'cadre' | 'person' }
  | { readonly code: 'units-paired-already' }
  /** A handover passes a pairing from one cadre to another, not from a unit. */
  | { readonly code: 'units-not-handed-over' }
  // assistants
  | { readonly code: 'tier-without-assistants' }
  | { readonly code: 'assistant-is-a-side' }
  | { readonly code: 'assistant-already' }
  | { readonly code: 'assistants-full'; readonly atMost: number }
  | { readonly code: 'assistant-not-eligible' }
  | { readonly code: 'assistant-ended' }
  // handover
  | { readonly code: 'handover-exists'; readonly handoverId: string }
  | { readonly code: 'handover-to-oneself' }
  | { readonly code: 'successor-no-cadre' }
  | { readonly code: 'handover-confirmed'; readonly side: string }
  | { readonly code: 'handover-completed' }
  /** The predecessor is a cadre still: nobody states the handover in their stead. */
  | { readonly code: 'predecessor-can-speak' }
  | { readonly code: 'predecessor-died' }
  /** Of a handover: there is nobody to be taken over. */
  | { readonly code: 'person-died' }
  | { readonly code: 'successor-died' }
  | { readonly code: 'texts-not-yours' }
  // evidence
  | { readonly code: 'evidence-full'; readonly limit: number }
  /** The very file is attached already, under this number. */
  | { readonly code: 'evidence-same'; readonly number: number }
  /** Only who added it takes it away. */
  | { readonly code: 'evidence-of-other' }
  // templates
  | { readonly code: 'template-has-mistakes'; readonly problems: readonly TemplateProblem[] }
  | { readonly code: 'template-not-in-use' }
  /** The school's own template could not be filled with this list; `reason` in whole sentences. */
  | { readonly code: 'template-not-filled'; readonly reason: string }
  // duties
  | { readonly code: 'excuse-heading-unknown'; readonly heading: string }
  // records beside contacts
  | { readonly code: 'record-not-asked' }
  | { readonly code: 'record-word-unknown'; readonly word: string }
  | { readonly code: 'record-needs'; readonly needs: readonly string[] }
  | { readonly code: 'record-withdrawn' }
  /** Nothing of this number waits for the step. */
  | { readonly code: 'step-not-awaited'; readonly act: string; readonly subject: string }
  | { readonly code: 'extension-too-short'; readonly dueOn: string }
  | { readonly code: 'nothing-to-explain'; readonly state: string }
  // 报送
  | { readonly code: 'term-not-begun'; readonly from: string }
  | { readonly code: 'submission-out-of-order'; readonly act: string; readonly state: string }
  /** Another version was handed in since; `number` is the last. */
  | { readonly code: 'submission-superseded'; readonly number: number }
  | { readonly code: 'record-of-submission' }
  // 催办
  | { readonly code: 'nothing-to-urge' }
  | { readonly code: 'urged-today'; readonly units: readonly string[] }
  | { readonly code: 'term-over' }
  // 登记核实
  /** Amended, withdrawn or taken up since it was shown. */
  | { readonly code: 'inquiry-gone' }
  | { readonly code: 'inquiry-answered' }
  | { readonly code: 'inquiry-settled' }
  // contacts
  | { readonly code: 'day-in-future'; readonly on: string }
  | { readonly code: 'day-too-early'; readonly on: string }
  | { readonly code: 'not-paired-on-day'; readonly personId: string; readonly on: Day }
  /** A cadre cannot be named as having been at their own meeting beside themselves. */
  | { readonly code: 'companion-oneself' }
  /** Named as having been there, but not entered as a cadre on that day. */
  | { readonly code: 'companion-no-cadre'; readonly cadreId: string; readonly on: string }
  /** Named as having been there, but paired with none of the persons that day; nobody known is told as the same. */
  | { readonly code: 'companion-not-paired'; readonly cadreId: string; readonly on: string }
  | { readonly code: 'form-unknown'; readonly form: string }
  | { readonly code: 'topic-unknown'; readonly topic: string }
  | { readonly code: 'act-unknown'; readonly act: string }
  | { readonly code: 'series-unknown'; readonly series: string }
  | { readonly code: 'event-unknown'; readonly personId: string }
  | { readonly code: 'event-after-contact'; readonly on: string; readonly heldOn: string }
  | { readonly code: 'promise-before-contact'; readonly dueOn: Day; readonly heldOn: Day }
  | { readonly code: 'identity-number-in-text'; readonly field: string }
  | { readonly code: 'contact-withdrawn' }
  | { readonly code: 'withdraw-too-late'; readonly days: number; readonly lastOn: Day }
  | { readonly code: 'nothing-to-confirm' }
  | { readonly code: 'promise-settled'; readonly state: string }
  | { readonly code: 'promise-unchanged' }
  | { readonly code: 'purpose-missing' }
  | ({ readonly code: 'export-too-long' } & ExportLimit)
  | { readonly code: 'search-word-too-short'; readonly word: string; readonly atLeast: number }
  | { readonly code: 'search-words-too-many'; readonly atMost: number }
  | { readonly code: 'search-period-too-long'; readonly days: number }
  /** What contacts counted for is judged over some days, at most so many. */
  | { readonly code: 'clause-needs-days'; readonly days: number }
  | { readonly code: 'no-registration-form' }

export type RefusalCode = Refusal['code']

/** Why a Word or Excel file was not made: it would take too long or too much memory, or the writer is busy or missing. */
export type PaperFailure = 'too-slow' | 'too-hungry' | 'too-many-waiting' | 'not-started' | 'ended'

/**
 * One rule a sent value broke; `path` is the field's path in the body or query, `message` a Chinese sentence that says what to
 * type instead. `where` calls the field as people do, for a page that cannot show the sentence beside it: the server adds it.
 */
export type FieldProblem = { readonly path: string; readonly message: string; readonly where?: string }
