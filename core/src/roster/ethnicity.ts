/**
 * Whether somebody belongs to a national minority: any ethnicity recorded but 汉族. The one place where it is
 * decided; the identity 少数民族 that documents ask for is derived from it and never typed. Unknown stays false:
 * without an ethnicity nothing is derived.
 */
export function isMinority(ethnicity: string | null | undefined): boolean {
  return ethnicity != null && ethnicity !== '' && normalEthnicity(ethnicity) !== '汉族'
}

/** 汉 → 汉族: the names of the standard end in 族. Anything unknown to the list stays as it was typed. */
export function normalEthnicity(word: string): string {
  const plain = word.normalize('NFKC').trim()
  return ethnicities.find((name) => name === plain || name === `${plain}族`) ?? plain
}

/** The 56 of GB/T 3304, in its order. */
export const ethnicities: readonly string[] = (
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 ' +
  '达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'
)
  .split(' ')
  .map((name) => `${name}族`)
