// A 4-ary heap of the nodes of both sides, by distance. A node is 2 × its index, + 1 on the holding side of a search.

export interface NodeHeap {
  readonly nodes: Int32Array
  readonly keys: Float64Array
  /** Where a node lies in the heap; only meaningful while it is in it. */
  readonly places: Int32Array
  size: number
}

/** `most`: the nodes of the larger side. */
export function makeHeap(most: number): NodeHeap {
  return {
    nodes: new Int32Array(2 * most),
    keys: new Float64Array(2 * most),
    places: new Int32Array(2 * most).fill(-1),
    size: 0,
  }
}

export function clearHeap(heap: NodeHeap): void {
  for (let place = 0; place < heap.size; place += 1) heap.places[heap.nodes[place] ?? 0] = -1
  heap.size = 0
}

/** Puts a node in, or moves it up when it is in already with a larger key. */
export function pushOrRaise(heap: NodeHeap, node: number, key: number): void {
  const present = heap.places[node] ?? -1
  let place = present
  if (present < 0) {
    place = heap.size
    heap.size += 1
  }
  while (place > 0) {
    const parent = (place - 1) >> 2
    const above = heap.keys[parent] ?? 0
    if (above <= key) break
    heap.keys[place] = above
    put(heap, place, heap.nodes[parent] ?? 0)
    place = parent
  }
  heap.keys[place] = key
  put(heap, place, node)
}

/** Takes the nearest node out. The heap must not be empty. */
export function popNearest(heap: NodeHeap): number {
  const nearest = heap.nodes[0] ?? 0
  heap.places[nearest] = -1
  heap.size -= 1
  if (heap.size > 0) sinkLast(heap)
  return nearest
}

/** The last node fills the hole at the top and sinks to its place. */
function sinkLast(heap: NodeHeap): void {
  const { nodes, keys, size } = heap
  const node = nodes[size] ?? 0
  const key = keys[size] ?? 0
  let place = 0
  for (;;) {
    const child = nearestChild(heap, place)
    if (child < 0 || (keys[child] ?? 0) >= key) break
    keys[place] = keys[child] ?? 0
    put(heap, place, nodes[child] ?? 0)
    place = child
  }
  heap.keys[place] = key
  put(heap, place, node)
}

function nearestChild({ keys, size }: NodeHeap, place: number): number {
  const first = 4 * place + 1
  if (first >= size) return -1
  const end = Math.min(first + 4, size)
  let nearest = first
  for (let child = first + 1; child < end; child += 1) {
    if ((keys[child] ?? 0) < (keys[nearest] ?? 0)) nearest = child
  }
  return nearest
}

/** Puts a node at a place of the heap; its key is the caller's to write. */
function put(heap: NodeHeap, place: number, node: number): void {
  heap.nodes[place] = node
  heap.places[node] = place
}
