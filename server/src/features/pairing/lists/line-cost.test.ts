import { addLine, removeLine } from '@tongxin/contract/pairing/pairing'
import { expect, test } from 'vitest'
import { createDraftList } from '../../../testing/draft-list.ts'
import { mustAnswer } from '../../../testing/must.ts'
import { createTestApp } from '../../../testing/test-app.ts'
import { insertLines } from './list-store.ts'

const app = await createTestApp()
const { id, office, cadres, persons } = await createDraftList(app)
const params = { id }
const body = { cadreId: cadres.bian, personId: persons.bai, reason: '' }

/** Lines between people of whom nothing but that they are is known: 25 persons for each cadre. */
async function putIn(count: number): Promise<void> {
  await app.arrange(async (work) => {
    const recorded = await work.record([{ act: 'list.line-added', subjectKind: 'list', subjectIds: [id] }])
    const people = Array.from({ length: count / 25 + 25 }, () => work.ids.next())
    await work.tx
      .insertInto('human')
      .values(people.map((human) => ({ school_id: work.schoolId, id: human, ...recorded })))
      .execute()
    const [own, others] = [people.slice(0, 25), people.slice(25)]
    const lines = others.flatMap((cadreId) =>
      own.map((personId) => ({
        id: work.ids.next(),
        cadreId,
        personId,
        continuesId: null,
        reason: null,
      })),
    )
    await insertLines(work, id, { lines, recorded })
  })
}

/** The statements of one line added, and of taking it out again. */
async function countSteps(key: string): Promise<readonly number[]> {
  app.test.takeCounts()
  const { edit } = await mustAnswer(office.call(addLine, { params, body, key }))
  const adding = statements()
  await mustAnswer(office.call(removeLine, { params: { id, lineId: edit.added?.id ?? '' } }))
  return [adding, statements()]
}

function statements(): number {
  return app.test.takeCounts().reduce((sum, count) => sum + count.statements, 0)
}

test('a step in a list takes as many statements at 500 lines as at 50, and no more than eight', async () => {
  await putIn(50)
  const few = await countSteps('at-50')
  await putIn(450)
  const many = await countSteps('at-500')
  expect(many).toEqual(few)
  expect(Math.max(...few)).toBeLessThanOrEqual(8)
})
