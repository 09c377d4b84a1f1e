// A document with what another, that fills it, sets of the values it leaves open. Whatever else the other says stays out.
import type { AnnexForm, ContactForm } from './form.ts'
import type { PeriodSpec } from './period-spec.ts'
import { ruledFields } from './plain-readings.ts'
import type { Policy } from './policy.ts'
import type { Requirement } from './requirement.ts'
import type { Tier } from './tier.ts'
import type { Value } from './value.ts'

/** The document filled in; periods of the filling's own stand beside those of the document. */
export function filledDocument(base: Policy, filling: Policy): Policy {
  const own = <T extends { readonly id: string }>(list: readonly T[], id: string) =>
    list.find((item) => item.id === id)
  return {
    ...base,
    requirements: base.requirements.map((rule) => fillIn(rule, own(filling.requirements, rule.id))),
    tiers: base.tiers.map((tier) => filledTier(tier, own(filling.tiers, tier.id))),
    forms: base.forms.map((form) => filledForm(form, own(filling.forms, form.id))),
    annexForms: base.annexForms.map((form) => filledAnnex(form, own(filling.annexForms, form.id))),
    periods: filledPeriods(base.periods, filling.periods),
  }
}

/** The requirement with what the filling sets of the values it leaves open. */
export function fillIn(requirement: Requirement, filled: Requirement | undefined): Requirement {
  if (filled === undefined) return requirement
  const delegated = ruledFields.filter((field) => requirement[field]?.state === 'delegated')
  const values = delegated.flatMap((field) => (filled[field] === undefined ? [] : [[field, filled[field]]]))
  return values.length === 0 ? requirement : { ...requirement, ...Object.fromEntries(values) }
}

function filledTier(tier: Tier, own: Tier | undefined): Tier {
  if (own === undefined) return tier
  const cadres = settled(tier.cadres, own.cadres)
  const scope = settled(tier.scope, own.scope)
  return {
    ...tier,
    ...(cadres && { cadres }),
    ...(scope && { scope }),
    adjust: tier.adjust.map((adjustment, index) => {
      const every = settled(adjustment.every, own.adjust[index]?.every)
      return every ? { ...adjustment, every } : adjustment
    }),
  }
}

function filledForm(form: ContactForm, own: ContactForm | undefined): ContactForm {
  return { ...form, counts: settled(form.counts, own?.counts) ?? form.counts }
}

function filledAnnex(form: AnnexForm, own: AnnexForm | undefined): AnnexForm {
  const per = settled(form.per, own?.per)
  return per ? { ...form, per } : form
}

type Periods = Policy['periods']

function filledPeriods(periods: Periods, own: Periods): Periods {
  const filled = Object.entries(periods).map(([name, spec]) => [name, filledPeriod(spec, own[name])])
  return { ...own, ...Object.fromEntries(filled) }
}

function filledPeriod(spec: PeriodSpec, own: PeriodSpec | undefined): PeriodSpec {
  if (own === undefined || !('festivals' in spec) || !('festivals' in own)) return spec
  return { ...spec, festivals: settled(spec.festivals, own.festivals) ?? spec.festivals }
}

/** The value where it was left open, else as the filling has it. */
function settled<T>(left: Value<T> | undefined, own: Value<T> | undefined): Value<T> | undefined {
  return left?.state === 'delegated' && own !== undefined ? own : left
}
