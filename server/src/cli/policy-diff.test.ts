import { describe, expect, it } from 'vitest'
import { typeCommand } from '../testing/typed-command.ts'
import { run } from './policy-diff.ts'

const document = (least: number) => `id: minghu-2026
title: 明湖大学联谊交友办法
requirements:
  - { id: talk, bearer: pairing, every: semester, count: contact, atLeast: ${least}, force: must, cite: { 三: 每学期 } }
`
const files: Readonly<Record<string, string>> = {
  'once.yaml': document(1),
  'twice.yaml': document(2),
  'same.json': JSON.stringify({
    title: '明湖大学联谊交友办法',
    id: 'minghu-2026',
    requirements: [
      {
        id: 'talk',
        bearer: 'pairing',
        every: 'semester',
        count: 'contact',
        atLeast: 1,
        force: 'must',
        cite: { 三: '每学期' },
      },
    ],
  }),
  'broken.yaml': 'id: minghu-2026\ntitle: 办法\ncolour: red\n',
}

const typed = (...argv: readonly string[]) => typeCommand(run, { argv, files })

describe('policy diff', () => {
  it('ends with 0 where two files say the same, whatever they are written in', async () => {
    expect(await typed('once.yaml', 'same.json')).toEqual({ code: 0, out: '两份制度的规定相同', err: '' })
  })

  it('ends with 1 and tells both sides of what differs', async () => {
    const { code, out } = await typed('once.yaml', 'twice.yaml')
    expect(code).toBe(1)
    expect(out.split('\n')).toEqual([
      '改动 1 处',
      '改动 〔三〕每学期  requirements.talk',
      '  - 每学期至少 1 次',
      '  + 每学期至少 2 次',
    ])
  })

  it('tells programs the same', async () => {
    const { code, out } = await typed('once.yaml', 'twice.yaml', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      same: false,
      differences: [{ kind: 'changed', path: 'requirements.talk', sections: ['三'] }],
    })
  })

  it.each([
    ['one file', ['once.yaml'], '请给出两个文件'],
    ['a file that is not there', ['once.yaml', 'lost.yaml'], '打不开文件“lost.yaml”'],
    ['a file with mistakes', ['broken.yaml', 'once.yaml'], 'broken.yaml:3:1'],
    ['an option nobody knows', ['once.yaml', 'twice.yaml', '--loud'], '没有“--loud”这个选项'],
  ])('ends with 2 for %s', async (_, argv, told) => {
    const { code, err } = await typed(...argv)
    expect(code).toBe(2)
    expect(err).toContain(told)
  })
})
