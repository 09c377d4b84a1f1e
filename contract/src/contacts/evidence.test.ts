import { expect, test } from 'vitest'
import * as z from 'zod'
import { endpoints } from '../endpoints.ts'

test('nothing but its own four endpoints asks for, answers with or filters by 佐证', () => {
  const schemas = endpoints.map(({ id, params, query, body, answer }) => {
    const parts = [params, query, body, answer].filter((part) => part !== undefined)
    const said = parts.map((part) =>
      typeof part === 'string' ? part : z.toJSONSchema(part, { unrepresentable: 'any', io: 'input' }),
    )
    return { id, said: JSON.stringify(said) }
  })
  // The audit names the acts of adding, looking and removing; an import to whose contacts something was added is not undone.
  const naming = schemas.filter(({ said }) => /evidence|attach|佐证/i.test(said)).map(({ id }) => id)
  expect(naming).toEqual(['audit.events', 'imports.undo-outlook'])
  expect(schemas.filter(({ id }) => id.startsWith('evidence.')).length).toBe(4)
})
