import { endpoints } from '@tongxin/contract/endpoints'
import { type AccessRule, accessRules } from '@tongxin/core/account/access'
import { permissions } from '@tongxin/core/account/permission'
import { type Role, roles } from '@tongxin/core/account/role'
import { describe, expect, test } from 'vitest'
import { secretsIn } from './canaries.ts'
import { samples } from './samples.ts'
import { type Step, startWalk, walkEndpoint, wrongUnder } from './walk.ts'
import { createWorld } from './world.ts'

const world = await createWorld()
const walk = await startWalk(world)
const walked: Step[] = []

test('every endpoint of the contract is walked, once', () => {
  expect(samples.map(({ endpoint }) => endpoint.id).sort()).toEqual(endpoints.map(({ id }) => id).sort())
})

describe('every role, every record, every session gets the answer the access file gives', () => {
  test.each(samples.map((sample) => [sample.endpoint.id, sample] as const))('%s', async (_, sample) => {
    const steps = await walkEndpoint(walk, sample, world)
    walked.push(...steps)
    expect(steps.filter(({ status }) => status >= 500).map(named)).toEqual([])
    expect(wrongUnder(accessRules, steps)).toEqual([])
  })
})

// The steps above are kept; the tests below read them again.

describe('the walk would notice', () => {
  const asked = new Set(endpoints.map(({ permission }) => permission))
  const lines = accessRules.flatMap((rule) =>
    rule.may.filter((permission) => asked.has(permission)).map((permission) => ({ rule, permission })),
  )

  test.each(lines.map(({ rule, permission }) => [rule.role, permission, rule.scope, rule] as const))(
    'if %s lost %s (%s)',
    (_, permission, _scope, rule) => {
      expect(wrongUnder(without(rule, permission), walked)).not.toEqual([])
    },
  )

  test('if any role were given anything more', () => {
    const unnoticed = roles.flatMap((role) =>
      permissions
        .filter((permission) => asked.has(permission) && !reachesAll(role, permission))
        .filter((permission) => {
          const given: AccessRule = { role, may: [permission], scope: 'school' }
          return wrongUnder([...accessRules, given], walked).length === 0
        })
        .map((permission) => `${role} ${permission}`),
    )
    expect(unnoticed).toEqual([])
  })

  function without(rule: AccessRule, permission: string): readonly AccessRule[] {
    return accessRules.map((line) =>
      line === rule ? { ...line, may: line.may.filter((word) => word !== permission) } : line,
    )
  }

  function reachesAll(role: string, permission: string): boolean {
    return lines.some(({ rule, permission: word }) => {
      return rule.role === role && word === permission && rule.scope === 'school'
    })
  }
})

describe('every answer of the walk', () => {
  const done = () => walked.filter(({ status }) => status < 300)

  test('that changed something leaves an audit event in the same transaction', () => {
    const silent = done().filter(({ traces }) =>
      traces.some(({ changed }) => {
        return changed.some((table) => !unaudited.includes(table)) && !changed.includes('audit_event')
      }),
    )
    expect(silent.map(named)).toEqual([])
  })

  test('of a changing endpoint that succeeded did change something', () => {
    const changing = done().filter(({ sample }) => sample.endpoint.method !== 'GET')
    const idle = changing.filter(({ traces }) => traces.every(({ changed }) => changed.length === 0))
    expect([...new Set(idle.map(({ sample }) => sample.endpoint.id))]).toEqual([
      'calendar.read-holiday-file',
      'calendar.read-term-file',
      'calendar.read-festival-file',
      'policy.check',
      'policy.draft',
      'policy.draft-unit-document',
      'policy.what-if',
    ])
  })

  test('to a sensitive reading has left its row', () => {
    const readings = done().filter(({ sample, role }) => sensitive(role).includes(sample.endpoint.id))
    expect(new Set(readings.map(({ sample }) => sample.endpoint.id))).toEqual(new Set(sensitive('office')))
    const silent = readings.filter(
      ({ traces }) => !traces.some(({ changed }) => changed.includes('audit_event')),
    )
    expect(silent.map(named)).toEqual([])
  })

  test('to a refused attempt has left its row', () => {
    const refused = walked.filter(({ verdict }) => verdict === 'forbidden')
    const silent = refused.filter(
      ({ traces }) => !traces.some(({ changed }) => changed.includes('audit_event')),
    )
    expect(silent.map(named)).toEqual([])
  })

  test('took at most eight statements and one mebibyte', () => {
    const statements = ({ traces }: Step) => traces.reduce((sum, trace) => sum + trace.statements, 0)
    const dear = walked.filter((step) => statements(step) > 8)
    expect(
      dear
        .filter((step) => statements(step) > (knownDear[step.sample.endpoint.id] ?? 8))
        .map((step) => `${named(step)}, ${statements(step)} statements`),
    ).toEqual([])
    expect(walked.filter(({ bytes }) => bytes > 1024 * 1024).map(named)).toEqual([])
  })

  test('holds no party, identity, ethnicity, telephone or text in the plain for whom the field rule hides it', () => {
    expect(walked.flatMap((step) => secretsIn(step, world))).toEqual([])
  })
})

/** Keeping a session alive, claiming a client key, counting a failed sign-in: traffic, not changes of the books. */
const unaudited = ['session', 'client_key', 'sign_in_failure']

/** Beyond eight today: changes that count duties again. None may be added, none may grow. */
const counting = 40
/** A file that says of each line what it counted for: the documents, facts and contacts are read once, whatever its length. */
const judged = 11
const knownDear: Readonly<Record<string, number>> = {
  'contacts.export': judged,
  'policy.save-unit-document': counting,
  'roster.enter-unit': counting,
  'roster.change-unit': counting,
  'roster.close-unit': counting,
  'roster.enter-human': counting,
  'roster.change-human': counting,
  'merging.merge': counting,
  'merging.undo': counting,
  'contacts.amend': counting,
  'contacts.withdraw': counting,
  'contacts.refuse-entry': counting,
  'pairing.mark-step': counting,
  'pairing.end': counting,
  'assistants.end': counting,
  'handover.confirm': counting,
  'handover.record-paper': counting,
  'records.enter': counting,
  'records.withdraw': counting,
  'reports.submit-summary': counting,
  'reports.return-summary': counting,
  'records.explain': counting,
  'excuses.grant': counting,
  'excuses.withdraw': counting,
  'calendar.record-terms': counting,
  'calendar.record-days': counting,
  'policy.load': counting,
  'policy.save-version': counting,
  'policy.adopt-reading': counting,
  'policy.fill': counting,
}

/** What shows party, identity, texts or a telephone. A cadre's persons come without, a delegate's friends too. */
const sensitive = (role: Role) => [
  ...(role === 'cadre' || role === 'delegate' ? [] : ['roster.persons']),
  ...(role === 'delegate' ? [] : ['friends.list']),
  'friends.meeting-card',
  'promises.list',
  'roster.human',
  'roster.reveal',
  'pairing.scope-of-person',
  'pairing.persons-of-cadre',
  'pairing.list',
  'pairing.export',
  'pairing.explain',
  'handover.show',
  'contacts.show',
  'contacts.export',
  'contacts.form',
  'contacts.pair-form',
  'evidence.file',
]

function named({ sample, role, kind, status }: Step): string {
  return `${sample.endpoint.id} as ${role} of ${kind}: ${status}`
}
