import { expect, it } from 'vitest'
import { createFixedClock } from './clock.ts'
import { createLog, troubleAlone } from './log.ts'

const lines: string[] = []
const log = createLog({
  clock: createFixedClock('2026-11-20T09:00:00+08:00'),
  write: (line) => lines.push(line),
})

function written(): Record<string, unknown> {
  return JSON.parse(lines.pop() ?? '{}')
}

it('writes one line of JSON with moment, level and fields', () => {
  log.info('job done', { jobId: 'a1', note: 'two\nlines', took: 12 })
  expect(lines[0]).not.toContain('\n')
  expect(written()).toEqual({
    at: '2026-11-20T01:00:00.000Z',
    level: 'info',
    message: 'job done',
    jobId: 'a1',
    note: 'two\nlines',
    took: 12,
  })
})

it.each([
  ['a password', { password: 'hunter2' }],
  ['a name inside a list', { rows: [{ displayName: 'hunter2' }] }],
  ['the text of a contact', { contact: { brief: 'hunter2' } }],
  ['a one-time code', { code: 'hunter2', signInName: 'hunter2', staff_no: 'hunter2' }],
  ['a header', { headers: { authorization: 'hunter2', cookie: 'hunter2' } }],
])('takes out %s', (_, fields) => {
  log.warn('refused', fields)
  expect(lines.at(-1)).not.toContain('hunter2')
})

it.each(['13812345678', '110101199003070011', 'li@minghu.example', 'postgres://app:hunter2@db/tongxin'])(
  'takes %s out of running text',
  (value) => {
    log.error(`failed for ${value} today`, { seen: value })
    expect(lines.at(-1)).not.toContain(value)
    expect(lines.at(-1)).not.toContain('hunter2')
  },
)

it('keeps what operators need', () => {
  log.info('answered', { statusCode: 503, context: 'boot', tableName: 'job', passed: 12, routeName: 'list' })
  expect(lines.at(-1)).not.toContain('[removed]')
})

it('keeps of a database error what names no value', () => {
  const error = Object.assign(new Error('duplicate key'), {
    code: '23505',
    constraint: 'a_staff_number_belongs_to_one_human',
    detail: 'Key (staff_no)=(00123) already exists.',
  })
  log.error('fault', { error })
  expect(lines.at(-1)).not.toContain('00123')
  expect(written()['error']).toMatchObject({
    message: 'duplicate key',
    errorCode: '23505',
    constraint: 'a_staff_number_belongs_to_one_human',
  })
})

it('takes out the input that a database error quotes', () => {
  const error = Object.assign(new Error('invalid input syntax for type date: "陈一凡"'), { code: '22007' })
  log.error('fault', { error })
  expect(lines.at(-1)).not.toContain('陈一凡')
  expect(lines.at(-1)).toContain('invalid input syntax for type date')
})

it('may be kept to what went wrong, for a console a newcomer reads', () => {
  const before = lines.length
  const quiet = troubleAlone(log)
  quiet.info('duties checked')
  quiet.warn('connection lost')
  expect(lines.slice(before).map((line) => JSON.parse(line).message)).toEqual(['connection lost'])
})

it('does not fall over what refers to itself', () => {
  const loop: Record<string, unknown> = {}
  loop['self'] = loop
  log.info('loop', { loop })
  expect(lines.at(-1)).toContain('[removed]')
})
