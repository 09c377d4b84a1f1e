/** must: 应, 要, 至少 · should: 一般, 原则上, 应尽量 · may: 可. */
export type Force = (typeof forces)[number]

export const forceLabels: Readonly<Record<Force, string>> = { must: '应', should: '一般', may: '可' }

export const forces = ['must', 'should', 'may'] as const
