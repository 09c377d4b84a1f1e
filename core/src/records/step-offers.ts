// Steps of procedures as forms: that a step was taken, and that its time was extended. Those of lists are marked where the list is.
import type { Policy } from '../policy/policy.ts'
import type { Step } from '../policy/step.ts'
import type { RecordOffer } from './record-offer.ts'

const procedures = ['matters', 'requests', 'reporting'] as const
type Procedure = (typeof procedures)[number]

/** The steps of procedures in which a deadline runs, and more time for those whose document lets it be given. */
export function stepOffers(policy: Policy): readonly RecordOffer[] {
  return procedures.flatMap((procedure): readonly RecordOffer[] => {
    const steps = policy.procedures[procedure]?.steps ?? []
    if (!steps.some(({ within }) => within !== undefined)) return []
    return [
      ...steps.map((step) => stepOffer(procedure, step)),
      ...steps.flatMap((step) => extensionOffer(procedure, step)),
    ]
  })
}

function stepOffer(procedure: Procedure, step: Step): RecordOffer {
  return {
    id: `step:${procedure}.${step.act}`,
    kind: 'step',
    requirements: step.within === undefined ? [] : [`${procedure}.${step.act}`],
    label: null,
    words: [step.act],
    roles: step.by === undefined ? [] : [step.by],
    to: [],
    tiers: [],
    series: null,
    procedure,
    needs: ['subject'],
    orUnit: false,
    restricted: false,
    cite: step.cite,
  }
}

/** Given by the role the document names; where it names none, by whoever takes the step. */
function extensionOffer(procedure: Procedure, step: Step): readonly RecordOffer[] {
  if (step.within === undefined || step.extend === undefined) return []
  const by = step.extend.needs ?? step.by
  return [
    {
      ...stepOffer(procedure, step),
      id: `extension:${procedure}.${step.act}`,
      roles: by === undefined ? [] : [by],
      needs: ['subject', 'until'],
    },
  ]
}

/** Whether it is entered that a step was given more time, and not that it was taken. */
export function isExtensionOffer({ needs }: Pick<RecordOffer, 'needs'>): boolean {
  return needs.includes('until')
}
