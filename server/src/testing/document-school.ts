// The sample school under one of the documents of policies/, with the pairs a test needs; what the document leaves to the
// school may be filled in as the school would.
import { readFile } from 'node:fs/promises'
import { listRecordDuties } from '@tongxin/contract/duties/records'
import { loadPolicy } from '@tongxin/contract/policy/policy'
import { day } from '@tongxin/core/calendar/day'
import { rebuildDuties } from '../workflows/recount.ts'
import { createSampleSchool, type SampleSchool } from './sample-school.ts'
import { type Client, createTestApp, type TestApp } from './test-app.ts'

export type DocumentSchool = {
  readonly app: TestApp
  readonly school: SampleSchool
  readonly office: Client
}

/** @param fill each text of the file with what takes its place */
export async function schoolUnder(
  file: string,
  fill: readonly (readonly [string, string])[] = [],
): Promise<DocumentSchool> {
  const app = await createTestApp()
  const school = await createSampleSchool(app)
  const office = await app.signIn('office')
  const text = await readFile(new URL(`../../../policies/${file}`, import.meta.url), 'utf8')
  const source = fill.reduce((so, [from, to]) => {
    if (!so.includes(from)) throw new Error(`${file} does not say: ${from}`)
    return so.replace(from, to)
  }, text)
  const loaded = await office.call(loadPolicy, {
    body: { source, effectiveOn: day('2026-09-01') },
    key: file,
  })
  if (!loaded.ok) throw new Error(`${file} is refused: ${JSON.stringify(loaded.refusal)}`)
  await app.arrange(rebuildDuties)
  return { app, school, office }
}

/** How the bearers of a requirement stand, as the list of what is still to be done says; none: all is met. */
export async function statesOf(client: Client, requirement: string) {
  const listed = await client.call(listRecordDuties, {})
  if (!listed.ok) throw new Error(JSON.stringify(listed.refusal))
  const rows = listed.value.rows.filter((row) => row.requirement === requirement)
  return rows.map(({ bearerName, state }) => `${bearerName} ${state}`).sort()
}
