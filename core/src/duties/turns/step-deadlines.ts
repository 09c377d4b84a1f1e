import type { Policy } from '../../policy/policy.ts'
import type { Requirement } from '../../policy/requirement.ts'
import { type Step, stepActs } from '../../policy/step.ts'
import { stepEvent } from './trigger.ts'

/**
 * The requirements that steps with `within` yield, called `<tier or procedure>.<act>`: whoever takes the step must have
 * done so in time after the step before it, or after what `from` names. A step taken in its place (insteadOf) serves too.
 */
export function stepDeadlines({ tiers, procedures, roles }: Policy): readonly Requirement[] {
  const ofLists = tiers.map(({ id, list }) => ({ procedure: id, steps: list?.steps ?? [] }))
  const ofProcedures = (['matters', 'requests', 'reporting'] as const).map((procedure) => ({
    procedure,
    steps: procedures[procedure]?.steps ?? [],
  }))
  return [...ofLists, ...ofProcedures].flatMap(({ procedure, steps }) =>
    steps.flatMap((step, at) => deadlineOf(step, { procedure, steps, before: steps[at - 1], roles })),
  )
}

interface Around {
  readonly procedure: string
  readonly steps: readonly Step[]
  readonly before: Step | undefined
  readonly roles: Policy['roles']
}

function deadlineOf(step: Step, { procedure, steps, before, roles }: Around): readonly Requirement[] {
  const from = step.from ?? before?.act
  if (step.within === undefined || from === undefined) return []
  const instead = steps.filter(({ insteadOf }) => insteadOf === step.act).map(({ act }) => act)
  const isOffice = step.by !== undefined && step.by in roles
  return [
    {
      id: `${procedure}.${step.act}`,
      bearer: { state: 'set', value: isOffice ? 'office' : 'school' },
      ...(isOffice && step.by !== undefined && { of: { state: 'set', value: { role: [step.by] } } }),
      after: [isAct(from) ? stepEvent(procedure, from) : from],
      within: { state: 'set', value: step.within },
      count: 'step',
      where: { state: 'set', value: { kind: [procedure], act: [step.act, ...instead] } },
      atLeast: { state: 'set', value: 1 },
      // Whether the condition of a conditional step is fulfilled stands in no record: it is never overdue.
      force: { state: 'set', value: step.only === undefined ? step.force : 'may' },
      partial: 'next',
      restricted: false,
      cite: step.cite,
    },
  ]
}

function isAct(word: string): boolean {
  return stepActs.some((act) => act === word)
}
