/** The time within which that share of them were, by nearest rank: 19 of 20 are 95 in 100. */
export function within(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
