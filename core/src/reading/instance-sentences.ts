import type { MistakeCode } from './mistake.ts'

/** What is wrong with an instance of the pairing engine: the sentences of `pairing solve`. */
export const instanceSentences = {
  'not-an-arc': [
    '这里应是一条可配对的线，现为{found}。',
    '请写成 ["干部", "党外代表人士", 1 或 0, 契合度] 四项：第三项为现行名单中已结对写 1，第四项为 0 至 10 的整数。',
  ],
  'not-a-pair': ['这里应是一对，现为{found}。', '请写成 ["干部", "党外代表人士"] 两项。'],
  'pair-twice': ['“{cadre}”与“{person}”在这里写了两次。', '同一对只写一次，请删去其中一行。'],
  'max-below-min': [
    '“{cadre}”的上限 max 为 {max}，低于下限 min {min}。',
    '请核对两个数；没有上限的写 max: null。',
  ],
  'ceiling-below-min': [
    '“{cadre}”最多只能有 {hardMax} 人（hardMax），低于下限 min {min}，下限永远达不到。',
    '请提高 hardMax 或降低 min；没有封顶的写 hardMax: null。',
  ],
  'locks-above-ceiling': [
    '“{cadre}”锁定了 {locks} 人，超过最多 {hardMax} 人（hardMax）。相互冲突的锁定：{lines}。',
    '请解除其中几条锁定，或提高 hardMax。',
  ],
  'locks-above-k': [
    '“{person}”锁定了 {locks} 位干部，超过最多 {k} 位（k）。相互冲突的锁定：{lines}。',
    '请解除其中几条锁定，或提高 k。',
  ],
  'lock-is-excluded': [
    '“{cadre}”与“{person}”既锁定（locks）又排除（exclusions）。',
    '请在 locks 和 exclusions 中只保留一处。',
  ],
  'instance-too-large': [
    '彼此相连的干部过多（共 {cadres} 位），目标之间的高低已无法精确计算。',
    '请按学校或单位分成几个文件，或减少 tiers（目标）的级数。',
  ],
} as const satisfies Partial<Record<MistakeCode, readonly [reason: string, suggestion: string]>>
