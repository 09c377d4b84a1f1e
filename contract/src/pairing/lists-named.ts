import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { id, line } from '../fields.ts'

export const listNamed = endpoint({
  id: 'pairing.named',
  method: 'GET',
  path: '/api/lists-named',
  permission: 'list.read',
  summary:
    'Who of the lists within reach is found by characters, pinyin or initials typed: ids alone, to narrow a list already shown.',
  query: z.object({ name: line('姓名', 60) }),
  answer: z.object({ ids: z.array(id) }),
  refusals: [],
})
