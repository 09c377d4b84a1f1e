import { headingKey } from '@tongxin/core/intake/heading-key'
import { forbiddenWordIn } from '@tongxin/core/policy/forbidden-words'

/** private: religion, identity card and the like · judgement: what somebody believes, how loyal they are, how they behaved. */
export type WithheldWhy = 'private' | 'judgement'

/** Why a column that no field was found for is not taken; undefined where it may still be given to one by hand. */
export function whyWithheld(heading: string): WithheldWhy | undefined {
  if (isNeverTaken(heading)) return 'private'
  return forbiddenWordIn(heading) === undefined ? undefined : 'judgement'
}

/**
 * Whether a heading names something that is never taken in: religion, identity card, home address, health, family.
 * Only a whole heading counts, so that a note that mentions these words does not close a column.
 */
export function isNeverTaken(heading: string): boolean {
  return neverTaken.has(headingKey(heading))
}

const neverTaken: ReadonlySet<string> = new Set(
  [
    ['宗教', '宗教信仰', '信仰', '信教', '信教情况', '宗教信仰情况', '信仰情况', '有无宗教信仰'],
    [
      '身份证',
      '身份证号',
      '身份证号码',
      '居民身份证号',
      '居民身份证号码',
      '公民身份号码',
      '身份号码',
      '证件号',
      '证件号码',
    ],
    ['护照号', '护照号码', '港澳通行证号', '台胞证号', '身份证件号', '身份证件号码'],
    [
      '家庭住址',
      '家庭地址',
      '住址',
      '居住地址',
      '现住址',
      '现居住地',
      '家庭详细地址',
      '户籍地址',
      '户口所在地',
      '住宅地址',
    ],
    ['健康', '健康状况', '健康情况', '身体状况', '身体情况', '病史', '既往病史', '疾病', '残疾情况', '血型'],
    [
      '家庭',
      '家庭成员',
      '家庭情况',
      '家庭成员情况',
      '家庭关系',
      '主要社会关系',
      '社会关系',
      '婚姻',
      '婚姻状况',
      '婚否',
    ],
    [
      '配偶',
      '配偶姓名',
      '配偶情况',
      '配偶工作单位',
      '子女',
      '子女情况',
      '子女姓名',
      '父母',
      '父母情况',
      '父亲',
      '母亲',
    ],
    ['家庭电话', '住宅电话', '紧急联系人', '紧急联系电话', '紧急联系人电话'],
  ].flat(),
)
