import { describe, expect, test } from 'vitest'
import { readPolicyText } from './policy-text.ts'

describe('reading the text of a policy', () => {
  test('a broken line is told with its place', () => {
    expect(readPolicyText('id: a\ntitle: [未完\n')).toMatchObject({
      ok: false,
      mistakes: [{ line: 2, code: 'not-yaml' }],
    })
  })

  test('an unknown field is told at its own line and column', () => {
    const read = readPolicyText('id: a-2026\ntitle: 办法\nextent: whole\ncolour: red\n')
    expect(read).toMatchObject({ ok: false, mistakes: [{ line: 4, path: 'colour', code: 'unknown-field' }] })
  })

  test('what is broken hides nothing else, and is told once', () => {
    const read = readPolicyText(
      'id: a-2026\ntitle: "办法\nroles: { ufwd: 统战部 }\nforms:\n  - { id: 座谈\n  - { id: 走访, mode: walk }\n  - id: 电话\n\tmode: phone\ncolour: red\n',
    )
    expect(read.ok ? [] : read.mistakes.map(({ line, path, code }) => [line, path, code])).toEqual([
      [2, '', 'not-yaml'],
      [5, '', 'not-yaml'],
      [6, 'forms[1].mode', 'unknown-word'],
      [8, '', 'not-yaml'],
      [9, 'colour', 'unknown-field'],
    ])
  })

  test('names of what could not be read are not missed', () => {
    const read = readPolicyText('id: a-2026\ntitle: 办法\nroles: { ufwd: 统战部\ninterpretedBy: ufwd\n')
    expect(read.ok ? [] : read.mistakes.map(({ line, code }) => [line, code])).toEqual([[3, 'not-yaml']])
  })

  test.each([
    ['two documents', 'id: a\ntitle: 办法\n---\nid: b\ntitle: 意见\n', 'several-documents'],
    ['a field twice', 'id: a\ntitle: 办法\ntitle: 意见\n', 'duplicate-field'],
    ['a full-width colon in braces', 'id: a\ntitle: 办法\nroles: { ufwd：统战部 }\n', 'full-width-colon'],
  ])('%s', (_, source, code) => {
    const read = readPolicyText(source)
    expect(read.ok ? [] : read.mistakes.map((one) => one.code)).toEqual([code])
  })

  test('40 万字 are enough, and said in Chinese', () => {
    expect(readPolicyText(`id: a\ntitle: 办法\n#${'字'.repeat(399_900)}\n`).ok).toBe(true)
    const read = readPolicyText(`id: a\ntitle: 办法\n#${'字'.repeat(400_000)}\n`)
    expect(read).toMatchObject({ ok: false, mistakes: [{ line: 1, reason: '文件超过 40 万字。' }] })
  })

  test('an alias bomb is refused, not expanded', () => {
    const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`
    expect(() => readPolicyText(bomb)).not.toThrow()
    expect(readPolicyText(bomb)).toMatchObject({ ok: false })
  })
})
