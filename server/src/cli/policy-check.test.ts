import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { everyMistake } from '../intake/policy-text/mistaken-policy.cases.ts'
import { typeCommand } from '../testing/typed-command.ts'
import { run } from './policy-check.ts'

const sound = 'id: minghu-2026\ntitle: 明湖大学联谊交友办法\n'
const mistaken = readFileSync(
  new URL('../intake/policy-text/mistaken-policy.fixture.txt', import.meta.url),
  'utf8',
)
const unit = `id: chemistry-2031
title: 化学系联谊交友办法
effective: 2031-04-01
relation: { to: minghu-2031, as: fills }
`
const termly = `id: termly-2026
title: 云麓学院联谊交友办法
effective: 2026-03-01
requirements:
  - { id: talk, label: 每学期谈心, bearer: pairing, every: semester, count: contact, atLeast: 1, force: must, cite: { 三: 每学期 } }
`
const facts = `school: yunlu
calendar:
  terms: [{ id: 2025-2026-2, from: 2026-02-23, to: 2026-09-07 }]
`
const broken = `id: minghu-2026
title: 明湖大学联谊交友办法
requirements:
  - id: talk
    bearer: pairing
    every: semestre
    count: contact
    atLeast: 1
    force: must
`
/** 联谊, as Windows saves it. */
const gbk = Buffer.from('id: minghu-2026\ntitle: \xc1\xaa\xd2\xea\n', 'latin1')

const files = {
  'sound.yaml': sound,
  'broken.yaml': broken,
  'mistaken.yaml': mistaken,
  'unit.yaml': unit,
  'termly.yaml': termly,
  'facts.yaml': facts,
  'gbk.yaml': gbk,
}

const typed = (argv: readonly string[]) => typeCommand(run, { argv, files })

describe('policy check', () => {
  it('ends with 0 for a sound file', async () => {
    const { code, out } = await typed(['sound.yaml'])
    expect(code).toBe(0)
    expect(out).toContain('sound.yaml：可用（明湖大学联谊交友办法')
  })

  it('reads a file as Windows saves it', async () => {
    const { code, out } = await typed(['gbk.yaml'])
    expect(code).toBe(0)
    expect(out).toContain('gbk.yaml：可用（联谊')
  })

  it('ends with 1 and names file, line, path, reason and suggestion', async () => {
    const { code, out } = await typed(['sound.yaml', 'broken.yaml'])
    expect(code).toBe(1)
    expect(out).toContain('broken.yaml：有 1 处错误')
    expect(out).toContain('broken.yaml:6:5  requirements[0].every')
    expect(out).toContain('找不到名为“semestre”的周期。是否为“semester”？')
  })

  it('says the same as JSON', async () => {
    const { code, out } = await typed(['broken.yaml', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject([
      {
        file: 'broken.yaml',
        ok: false,
        mistakes: [{ line: 6, column: 5, path: 'requirements[0].every', code: 'unknown-name' }],
      },
    ])
  })

  it('names every one of some ninety mistakes, in Chinese and as JSON', async () => {
    const { code, out } = await typed(['mistaken.yaml'])
    expect(code).toBe(1)
    expect(out).toContain(`mistaken.yaml：有 ${everyMistake.length} 处错误`)
    const json = await typed(['mistaken.yaml', '--json'])
    const [file] = JSON.parse(json.out)
    const told = file.mistakes.map(
      (one: Record<string, unknown>) => `${one['line']} ${one['path']} ${one['code']}`,
    )
    expect(told.toSorted()).toEqual(
      everyMistake.map(([line, path, why]) => `${line} ${path} ${why}`).toSorted(),
    )
    for (const { line, column, path, reason, suggestion } of file.mistakes) {
      expect(out).toContain(`  mistaken.yaml:${line}:${column}${path === '' ? '' : `  ${path}`}`)
      expect(out).toContain(`    ${reason}${suggestion}`)
    }
  })

  it('of several sound files tells what does not fit between them, at the line to change', async () => {
    const { code, out } = await typed(['sound.yaml', 'unit.yaml'])
    expect(code).toBe(1)
    expect(out).toContain('sound.yaml：可用')
    expect(out).toContain('unit.yaml:4:13  relation.to')
    expect(out).toContain('找不到 id 为“minghu-2031”的文件。是否为“minghu-2026”？')
    expect((await typed(['unit.yaml'])).code).toBe(0)
  })

  it('with a calendar, names what it lacks and which requirements wait for it, as advice', async () => {
    const { code, out } = await typed(['termly.yaml', '--facts', 'facts.yaml'])
    expect(code).toBe(0)
    expect(out).toContain('2026年9月7日至2027年2月28日的学期未公布（未录入），涉及：每学期谈心。')
    const covered = await typed(['termly.yaml', '--facts', 'facts.yaml', '--to', '2026-09-01'])
    expect(covered.out).not.toContain('未录入')
    const json = await typed(['termly.yaml', '--facts', 'facts.yaml', '--from', '2026-06-01', '--json'])
    expect(JSON.parse(json.out)).toMatchObject([
      {
        ok: true,
        calendar: [{ table: 'terms', from: '2026-09-07', to: '2027-06-01', affects: [{ id: 'talk' }] }],
      },
    ])
  })

  it.each([
    [[]],
    [['sound.yaml', '--to', '2026-09-01']],
    [['sound.yaml', '--facts', 'facts.yaml', '--to', '9月']],
    [['--jsn', 'sound.yaml']],
    [['missing.yaml']],
  ])('ends with 2 for bad use: %j', async (argv) => {
    const { code, out, err } = await typed(argv)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).not.toBe('')
  })
})
