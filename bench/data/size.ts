/** How much of everything a generated school holds. */
export type Size = {
  readonly units: number
  readonly cadres: number
  readonly persons: number
  readonly pairings: number
  readonly contacts: number
}

/** The load that the goals are stated for. */
export const fullSize: Size = {
  units: 50,
  cadres: 500,
  persons: 5_000,
  pairings: 7_500,
  contacts: 100_000,
}

/** A hundredth of it, for the test that keeps all this from rotting. */
export const smallSize: Size = { units: 5, cadres: 16, persons: 50, pairings: 75, contacts: 1_000 }
