import { copyNetwork } from './copy-network.ts'
import type { Editing } from './editing.ts'
import { engineOf } from './engine.ts'
import { copyWatch } from './plan-watch.ts'

/** The same list once more, to try edits on while this one stays as it is; what was counted of it need not be counted again. */
export function copyEditing({ engine, watch }: Editing): Editing {
  const network = copyNetwork(engine.network)
  return { engine: engineOf(network), watch: copyWatch(watch, network) }
}
