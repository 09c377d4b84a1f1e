import type { Policy } from '../../policy/policy.ts'
import type { Requirement } from '../../policy/requirement.ts'
import { type Step, type StepAct, stepActs } from '../../policy/step.ts'
import { stepEvent } from './trigger.ts'

/**
 * The requirements that steps with `within` yield, called `<tier or procedure>.<act>`: whoever takes the step must have
 * done so in time after the step before it, or after what `from` names. Of a step and the one in its place (insteadOf) either
 * serves, and from either the time runs on.
 */
export function stepDeadlines({ tiers, procedures, roles }: Policy): readonly Requirement[] {
  const ofLists = tiers.map(({ id, list }) => ({ procedure: id, steps: list?.steps ?? [] }))
  const ofProcedures = (['matters', 'requests', 'reporting'] as const).map((procedure) => ({
    procedure,
    steps: procedures[procedure]?.steps ?? [],
  }))
  return [...ofLists, ...ofProcedures].flatMap(({ procedure, steps }) =>
    steps.flatMap((step) => deadlineOf(step, { procedure, steps, roles })),
  )
}

interface Around {
  readonly procedure: string
  readonly steps: readonly Step[]
  readonly roles: Policy['roles']
}

function deadlineOf(step: Step, { procedure, steps, roles }: Around): readonly Requirement[] {
  const from = step.from ?? actBefore(step, steps)
  if (step.within === undefined || from === undefined) return []
  const isOffice = step.by !== undefined && step.by in roles
  return [
    {
      id: `${procedure}.${step.act}`,
      bearer: { state: 'set', value: isOffice ? 'office' : 'school' },
      ...(isOffice && step.by !== undefined && { of: { state: 'set', value: { role: [step.by] } } }),
      after: isAct(from) ? eitherAct(from, steps).map((act) => stepEvent(procedure, act)) : [from],
      within: { state: 'set', value: step.within },
      count: 'step',
      where: { state: 'set', value: { kind: [procedure], act: eitherAct(step.act, steps) } },
      atLeast: { state: 'set', value: 1 },
      // Whether a step is called for that has a condition, or stands instead of another, stands in no record: never overdue.
      force: { state: 'set', value: isCalledFor(step) ? step.force : 'may' },
      partial: 'next',
      restricted: false,
      cite: step.cite,
    },
  ]
}

function isCalledFor({ only, insteadOf }: Step): boolean {
  return only === undefined && insteadOf === undefined
}

/** The step before it; of one that stands instead of another the step before that one. */
function actBefore(step: Step, steps: readonly Step[]): StepAct | undefined {
  const replaced = steps.findIndex(({ act }) => act === step.insteadOf)
  return steps[(replaced === -1 ? steps.indexOf(step) : replaced) - 1]?.act
}

/** The act, and those of which only one is done: what it stands instead of, and what stands instead of that. */
function eitherAct(act: StepAct, steps: readonly Step[]): readonly StepAct[] {
  const replaced = steps.find((step) => step.act === act)?.insteadOf ?? act
  const instead = steps.filter(({ insteadOf }) => insteadOf === replaced).map((step) => step.act)
  return [...new Set([act, replaced, ...instead])]
}

function isAct(word: string): word is StepAct {
  return stepActs.some((act) => act === word)
}
