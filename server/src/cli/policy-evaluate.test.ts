import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { typeCommand } from '../testing/typed-command.ts'
import { run } from './policy-evaluate.ts'

const policy = `id: minghu-2026
title: 明湖大学联谊交友办法
effective: 2026-06-09
roles: { ufwd: 统战部, committee: 校党委 }
tiers: [{ id: school, label: 校级, list: { steps: [{ act: propose, by: ufwd }, { act: decide, by: committee, cite: { 第二条: 由校党委确定 } }] } }]
requirements:
  - { id: talk, label: 每学期联系, bearer: pairing, every: semester, count: contact, atLeast: 1, force: must, cite: { 第三条: 每学期不少于1次 } }
silent: [inspection]
`
const facts = `school: minghu
calendar:
  terms: [{ id: 2025-2026-2, from: 2026-01-25, to: 2026-07-11 }, { id: 2026-2027-1, from: 2026-07-11, to: 2027-01-25 }]
humans: [{ id: c, name: 段北辰 }, { id: p, name: 苗知遥 }]
pairings: [{ id: x, tier: school, cadre: c, person: p, from: 2026-07-01 }]
contacts: [{ id: t, on: 2026-09-10, recordedOn: 2026-09-12, parts: [{ cadre: c, person: p }] }]
steps: [{ id: s, on: 2026-06-20, recordedOn: 2026-06-20, procedure: school, subject: 2026年名单, act: propose, role: ufwd }]
`
const strict = policy.replace('count: contact,', 'count: contact, where: { act: 走访 },')
const broken = facts.replace('2026-09-10', '2026-02-30')

const ofTheCheckout = (path: string) => readFile(new URL(`../../../${path}`, import.meta.url))
const files = {
  'p.yaml': policy,
  'strict.yaml': strict,
  'f.yaml': facts,
  'broken.yaml': broken,
}

const typed = (...argv: readonly string[]) => typeCommand(run, { argv, files, elsewhere: ofTheCheckout })

const asked = ['--policy', 'p.yaml', '--facts', 'f.yaml']

describe('policy evaluate', () => {
  it('ends with 0 when nothing is short, and names state, sentence and clause', async () => {
    const { code, out } = await typed(...asked, '--on', '2026-11-20')
    expect(code).toBe(0)
    expect(out).toContain('每学期联系（minghu-2026）')
    expect(out).toContain('  已达标  段北辰 联系 苗知遥：本学期 1/1  〔第三条“每学期不少于1次”〕')
    expect(out).toContain('文件未规定：检查督促')
    expect(out).toContain('截至 2026-11-20：')
  })

  it('ends with 1 when something is short', async () => {
    const early = await typed(...asked, '--on', '2027-02-01', '--known-at', '2026-09-11')
    expect(early.code).toBe(1)
    expect(early.out).toContain('  不足  段北辰 联系 苗知遥：2026–2027 学年第一学期 0/1')
    expect(early.out).toContain('截至 2027-02-01，只按 2026-09-11 已录入的：')
  })

  it('says the same as JSON', async () => {
    const { code, out } = await typed(...asked, '--on', '2026-11-20', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({ requirement: 'talk', state: 'met', counted: ['t'], version: 'minghu-2026' }),
    )
  })

  it('says why a record did not count', async () => {
    const { out } = await typed('--policy', 'strict.yaml', '--facts', 'f.yaml', '--on', '2026-11-20')
    expect(out).toContain('  无法判断  段北辰 联系 苗知遥：资料缺失')
    expect(out).toContain('      记录 t 未计入：没有记录做了什么，暂不能计入')
  })

  it.each([
    [['--policy', 'p.yaml', '--facts', 'f.yaml'], '请用 --on'],
    [['--policy', 'p.yaml', '--on', '2026-11-20'], '请用 --facts'],
    [['--facts', 'f.yaml', '--on', '2026-11-20'], '请用 --policy'],
    [[...asked, '--on', '2026-02-30'], '“2026-02-30”不是日期'],
    [[...asked, '--on', '2026-11-20', '--known-at', '昨天'], '“昨天”不是日期'],
    [[...asked, '--on', '2026-11-20', '--jsn'], '有不认识的选项'],
    [['--policy', 'p.yaml', '--facts', 'none.yaml', '--on', '2026-11-20'], '打不开文件“none.yaml”'],
    [['--policy', 'f.yaml', '--facts', 'f.yaml', '--on', '2026-11-20'], 'f.yaml：有'],
    [['--policy', 'p.yaml', '--facts', 'broken.yaml', '--on', '2026-11-20'], 'broken.yaml:6'],
  ])('ends with 2 for %j', async (argv, reason) => {
    const { code, out, err } = await typed(...argv)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(reason)
  })

  it('judges the example school by the document in use', async () => {
    const files = ['--policy', 'policies/zisu-2026.yaml', '--facts', 'policies/examples/facts.yaml']
    const { code, out } = await typed(...files, '--on', '2026-11-20')
    expect(code).toBe(1)
    expect(out).toContain('文件授权另行规定，尚未规定')
    expect(out).toContain('联系沟通每学期不少于 1 次')
  })
})
