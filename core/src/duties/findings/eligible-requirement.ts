/** The requirement every tier yields: each of its pairings fits the tier's cadres, a target and the scope. */
export function eligibleRequirement(tier: string): string {
  return `eligible.${tier}`
}

export function isEligibility({ requirement }: { readonly requirement: string }): boolean {
  return requirement.startsWith('eligible.')
}
