import * as history from '@tongxin/contract/roster/history'
import * as merging from '@tongxin/contract/roster/merging'
import type { Target } from '../target.ts'
import type { World } from '../world.ts'
import { any, at, one, type Sample } from './sample.ts'

/** Held against somebody nobody else is about. */
const beside = ({ id }: Target, { school }: World) => ({ params: { id, otherId: school.persons.yuezheng } })

export const mergingSamples: readonly Sample[] = [
  any(merging.listDuplicates, () => ({})),
  any(merging.tellApart, ({ school }) => ({
    body: { firstId: school.persons.ning, secondId: school.persons.jian },
  })),
  any(merging.takeBackApart, ({ school }) => ({
    body: { firstId: school.persons.yuezheng, secondId: school.persons.jian },
  })),
  one(merging.previewMerge, 'person', beside),
  one(merging.mergeHumans, 'person', (target, world) => ({
    ...beside(target, world),
    body: { choices: {}, mergedVersion: 1 },
    version: 1,
  })),
  one(merging.showMergeUndo, 'merge'),
  one(merging.undoMerge, 'merge'),
  one(history.showHumanHistory, 'person', at),
  one(history.showUnitHistory, 'unit', at),
]
