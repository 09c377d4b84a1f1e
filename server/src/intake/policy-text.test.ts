import { describe, expect, test } from 'vitest'
import { readPolicyText } from './policy-text.ts'

describe('reading the text of a policy', () => {
  test('a broken line is told with its place', () => {
    expect(readPolicyText('id: a\ntitle: [未完\n')).toMatchObject({
      ok: false,
      mistakes: [{ line: 3, code: 'not-yaml' }],
    })
  })

  test('an unknown field is told at its own line and column', () => {
    const read = readPolicyText('id: a-2026\ntitle: 办法\nextent: whole\ncolour: red\n')
    expect(read).toMatchObject({ ok: false, mistakes: [{ line: 4, path: 'colour', code: 'unknown-field' }] })
  })

  test('an alias bomb is refused, not expanded', () => {
    const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`
    expect(() => readPolicyText(bomb)).not.toThrow()
    expect(readPolicyText(bomb)).toMatchObject({ ok: false })
  })
})
