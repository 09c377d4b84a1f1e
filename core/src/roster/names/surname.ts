/** 复姓 still in use: 百家姓 and those of 《中国姓氏》 that are met today. */
const compound = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 ' +
    '司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 ' +
    '公玉 梁丘 左丘 东门 西门 南荣 第五 公仪 公乘 太仲 叔孙 屈突 尔朱 东乡 相里 胡母 司城 张廖 雍门 毋丘 贺兰 綦毋 屋庐 独吉 南郭 北宫 王孙 达奚 ' +
    '纳兰 完颜 富察 费莫 叶赫 爱新 那拉 瓜尔 佟佳 萨嘛 依尔 耶律 侯莫 哥舒 宿勤 即墨 淳于 单于 钟吾 安陵 归海'
  ).split(' '),
)

export interface NameParts {
  readonly surname: readonly string[]
  readonly given: readonly string[]
}

/**
 * A name by characters: 单姓 or 复姓, then the given name. A name with · (阿不都·热合曼) has no surname apart: all of it stands as
 * `surname`, since it is put in order from its first character on.
 */
export function partsOfName(name: string): NameParts {
  const characters = [...name.replaceAll(/[·\s]/g, '')]
  if (/·/.test(name) || !/^\p{Script=Han}/u.test(name)) return { surname: characters, given: [] }
  const length = characters.length > 2 && compound.has(characters.slice(0, 2).join('')) ? 2 : 1
  return { surname: characters.slice(0, length), given: characters.slice(length) }
}
