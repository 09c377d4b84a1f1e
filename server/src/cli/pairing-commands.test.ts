import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { typeCommand } from '../testing/typed-command.ts'
import type { RunCommand } from './command-io.ts'
import { run as explain } from './pairing-explain.ts'
import { run as solve } from './pairing-solve.ts'

const example = readFileSync(new URL('../../../policies/examples/pairing.json', import.meta.url), 'utf8')
const instance = {
  format: 'tongxin-pairing/1',
  tiers: ['coverage', 'quota', 'continuity', 'fit', 'balance'],
  cadres: [{ id: 'c1', min: 1, max: 1, hardMax: 1 }],
  persons: [{ id: 'p1', weight: 1, k: 1 }],
  arcs: [['c1', 'p1', 1, 7]],
  locks: [],
  exclusions: [],
}
const files: Readonly<Record<string, string>> = {
  'example.json': example,
  'whole.json': JSON.stringify(instance),
  'broken.json': `{
  "format": "tongxin-pairing/1",
  "tiers": ["coverage"],
  "cadres": [{ "id": "c1", "min": 3, "max": 2, "hardMax": 1 }],
  "persons": [{ "id": "p1", "weight": 1, "k": 1 }],
  "arcs": [["c9", "p1", 0, 5]],
  "locks": [["c1", "p1"]],
  "exclusions": [["c1", "p1"]]
}`,
  'clashing.json': JSON.stringify({
    ...instance,
    cadres: [...instance.cadres, { id: 'c2', min: 0, max: 1, hardMax: 1 }],
    locks: [
      ['c1', 'p1'],
      ['c2', 'p1'],
    ],
  }),
  'notes.txt': '不是一个配对文件',
}

const typed = (run: RunCommand, ...argv: readonly string[]) => typeCommand(run, { argv, files })

describe('pairing solve', () => {
  it('ends with 0 where everybody has a cadre and all quotas are kept', async () => {
    const { code, out } = await typed(solve, 'whole.json')
    expect(code).toBe(0)
    expect(out.split('\n')).toEqual([
      '没有任何方案能覆盖更多人（已全部覆盖）；在此前提下，没有任何方案能更合乎每人联系人数（已全部合乎）；在此前提下，没有任何方案能保持更多现有结对；在此前提下，没有任何方案能更贴近分管单位、联系点和学科；在此前提下，没有任何方案能使负担更均衡。',
      '各项目标（越小越好）：全覆盖 0，每人联系人数 0，保持连续性 -2，契合 3，负担均衡 10',
      '结对 1 对',
      '  c1 — p1',
    ])
  })

  it('ends with 1 where somebody has none, and tells programs all of it', async () => {
    const { code, out } = await typed(solve, 'example.json', '--json')
    expect(code).toBe(1)
    const told = JSON.parse(out)
    // 郑院长 has two places for 李四, 冯五, 陈六 and 褚七, who have nobody else; 孙三 goes to somebody who has room.
    expect(told).toMatchObject({
      certificate: 'optimal',
      quota: [{ cadre: '王主任', load: 1, below: 1, above: 0 }],
    })
    expect(told.vector.slice(0, 2)).toEqual([2, 1])
    expect(told.uncovered).toHaveLength(2)
    expect(told.pairs).toContainEqual(['周书记', '赵一'])
    expect(told.scans).toBeGreaterThan(0)
    expect(told.ms).toBeGreaterThanOrEqual(0)
  })

  it('ends with 2 for a file with mistakes, and tells all of them with their lines', async () => {
    const { code, out, err } = await typed(solve, 'broken.json')
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('broken.json：有 4 处错误')
    expect(err).toContain('broken.json:4:')
    expect(err).toContain('上限 max 为 2，低于下限 min 3')
    expect(err).toContain('最多只能有 1 人（hardMax），低于下限 min 3')
    expect(err).toContain('找不到名为“c9”的干部')
    expect(err).toContain('既锁定（locks）又排除（exclusions）')
  })

  it('ends with 2 for locks that clash, and names each of their lines', async () => {
    const { code, err } = await typed(solve, 'clashing.json')
    expect(code).toBe(2)
    expect(
      err.match(/“p1”锁定了 2 位干部，超过最多 1 位（k）。相互冲突的锁定：locks\[0\]、locks\[1\]/g),
    ).toHaveLength(2)
  })

  it.each([
    ['no file', [], '请给出一个文件'],
    ['two files', ['whole.json', 'example.json'], '请给出一个文件'],
    ['a file that is not there', ['lost.json'], '打不开文件“lost.json”'],
    ['something else', ['notes.txt'], 'notes.txt:1:1'],
    ['an option nobody knows', ['whole.json', '--fast'], '没有“--fast”这个选项'],
  ])('ends with 2 for %s', async (_, argv, told) => {
    const { code, err } = await typed(solve, ...argv)
    expect(code).toBe(2)
    expect(err).toContain(told)
  })
})

describe('pairing explain', () => {
  it('says why somebody has no cadre, with what was tried and helps', async () => {
    const uncovered: readonly string[] = JSON.parse(
      (await typed(solve, 'example.json', '--json')).out,
    ).uncovered
    const { code, out } = await typed(explain, 'example.json', '--person', uncovered[0] ?? '')
    expect(code).toBe(0)
    expect(out).toContain('这 1 位领导共 2 个名额，有 4 人别无选择，因此至少 2 人没有联系人')
    expect(out).toContain('允许郑院长联系到 3 人')
  })

  it('says why a pair', async () => {
    const { code, out } = await typed(explain, 'example.json', '--pair', '周书记,赵一')
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toBe('周书记与赵一已锁定，一定结对。')
  })

  it('tells nobody fitting from too few', async () => {
    const { out } = await typed(explain, 'example.json', '--cadre', '王主任', '--json')
    expect(JSON.parse(out)).toMatchObject({ kind: 'no-supply', eligible: 1, load: 1, min: 2, remedies: [] })
  })

  it.each([
    ['somebody nobody knows', ['example.json', '--person', '没有这人'], '名单中没有党外代表人士“没有这人”'],
    ['a cadre nobody knows', ['example.json', '--pair', '没有这人,赵一'], '名单中没有干部“没有这人”'],
    ['half a pair', ['example.json', '--pair', '周书记'], '“周书记”不是一对'],
    ['nothing asked', ['example.json'], '请用 --pair、--person、--cadre 中的一个'],
    ['two things asked', ['example.json', '--person', '赵一', '--cadre', '周书记'], '请用 --pair'],
    ['an option nobody knows', ['example.json', '--why'], '有不认识的选项'],
    ['no file', ['--person', '赵一'], '请给出一个文件'],
    ['a broken file', ['broken.json', '--person', 'p1'], '有 4 处错误'],
  ])('ends with 2 for %s', async (_, argv, told) => {
    const { code, err } = await typed(explain, ...argv)
    expect(code).toBe(2)
    expect(err).toContain(told)
  })
})
