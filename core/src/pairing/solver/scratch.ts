/** What a search notes about the nodes of one side. Stamps say what is of this search, so that nothing is cleared. */
export interface Scratch {
  readonly distance: Float64Array
  readonly stamp: Int32Array
  /** The arc by which a node was reached. */
  readonly via: Int32Array
  readonly heapPlace: Int32Array
  /** The nodes reached, the first `reachedCount`. */
  readonly reached: Int32Array
  reachedCount: number
}

export function makeScratch(nodes: number): Scratch {
  return {
    distance: new Float64Array(nodes),
    stamp: new Int32Array(nodes),
    via: new Int32Array(nodes),
    heapPlace: new Int32Array(nodes),
    reached: new Int32Array(nodes),
    reachedCount: 0,
  }
}
