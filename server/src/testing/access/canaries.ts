// Plain values of the invented school that only some may read, and who may: looked for in every answer.

import { fieldRules, type SensitiveField } from '@tongxin/core/account/field-access'
import type { AccessFacts } from '@tongxin/core/account/may'
import { type Asker, reaches } from './oracle.ts'
import type { Step } from './walk.ts'
import type { World } from './world.ts'

type Canary = { readonly words: string; readonly field: SensitiveField; readonly facts: AccessFacts }

/** The secrets an answer gives away to somebody whom the field rule does not show them. */
export function secretsIn(step: Step, world: World): readonly string[] {
  const { sample, question, role, kind, body, status } = step
  // The document itself names parties and identities, of nobody.
  if (status >= 300 || body === '' || sample.endpoint.id.startsWith('policy.')) return []
  if (sample.endpoint.id === 'roster.reveal') return []
  return canariesOf(world)
    .filter(({ words, field, facts }) => body.includes(words) && !isPlain(question.asker, field, facts))
    .map(({ words, field }) => `${sample.endpoint.id} as ${role} of ${kind} shows the ${field} ${words}`)
}

function isPlain(asker: Asker, field: SensitiveField, facts: AccessFacts): boolean {
  return fieldRules.some(
    (rule) =>
      rule.role === asker.role &&
      rule.fields[field] === 'plain' &&
      reaches({ role: rule.role, scope: rule.scope, may: [] }, asker, facts),
  )
}

function canariesOf({ school, targets }: World): readonly Canary[] {
  const { persons, units, cadres } = school
  const sheet = (id: string, unitId: string, pairedWith: readonly string[] = []) => ({
    ownerIds: [id],
    unitId,
    pairedWith,
  })
  const bai = sheet(persons.bai, units.literature, [cadres.bian, cadres.wen])
  const yerlan = sheet(persons.yerlan, units.literature, [cadres.teng])
  const shang = sheet(persons.shang, units.literature)
  const lu = sheet(persons.lu, units.engineering, [cadres.tang])
  return [
    { words: '民盟', field: 'party', facts: bai },
    { words: '政协委员', field: 'identity', facts: bai },
    { words: '13800002001', field: 'phone', facts: bai },
    { words: '哈萨克', field: 'ethnicity', facts: yerlan },
    { words: '少数民族', field: 'ethnicity', facts: yerlan },
    { words: '民进', field: 'party', facts: shang },
    { words: '归国留学', field: 'identity', facts: shang },
    { words: '九三', field: 'party', facts: lu },
    { words: '民主党派', field: 'party', facts: bai },
    { words: '13800002005', field: 'phone', facts: lu },
    ...targets.contact.flatMap(({ canary, facts }) =>
      canary && facts !== 'nowhere' ? [{ words: canary, field: 'texts' as const, facts }] : [],
    ),
  ]
}
