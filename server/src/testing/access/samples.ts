// How each endpoint is asked, in one line each. The walk fails for an endpoint that has none.
import { accountSamples } from './samples/account.ts'
import { calendarSamples } from './samples/calendar.ts'
import { contactsSamples } from './samples/contacts.ts'
import { dutiesSamples } from './samples/duties.ts'
import { evidenceSamples } from './samples/evidence.ts'
import { handoversSamples } from './samples/handovers.ts'
import { importsSamples } from './samples/imports.ts'
import { listsSamples } from './samples/lists.ts'
import { mergingSamples } from './samples/merging.ts'
import { policySamples } from './samples/policy.ts'
import { reportSamples } from './samples/reports.ts'
import { rosterSamples } from './samples/roster.ts'
import type { Sample } from './samples/sample.ts'
import { templateSamples } from './samples/templates.ts'

export const samples: readonly Sample[] = [
  ...accountSamples,
  ...calendarSamples,
  ...policySamples,
  ...rosterSamples,
  ...mergingSamples,
  ...listsSamples,
  ...handoversSamples,
  ...contactsSamples,
  ...evidenceSamples,
  ...dutiesSamples,
  ...reportSamples,
  ...importsSamples,
  ...templateSamples,
]
