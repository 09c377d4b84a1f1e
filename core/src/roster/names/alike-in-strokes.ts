/**
 * Characters with the very same strokes, in the order the standard gives them by how strokes meet (apart, touching, crossing),
 * then by structure (beside, above, around) and by length: 八 人 入, 工 土 士. Within a level of 通用规范汉字表 the order is the table's.
 */
export const alikeInStrokes: readonly string[] = [
  '八人入乂 刀力 亍于 工土士 大丈 亓开井 天夫 犬太 曰日 冈内 午牛 父从爻 尺夬 未末 石右 旦目且 叶甲申 田由',
  '叭史央 叨叻另 矢失 仕丘 儿匕 几九 兀尢 凡丸 己已巳 元无 仉仇 戊龙 叱兄 召加 圮圯 芄芃 屺岂 网肉 仵件',
  '旮旭 芫芜 杠杜 旰旱 旴盯 吴呋 吠呔 呗员 呐呙 吧邑 佘余 肛肚 汧汫 沅𣲘 汩汨 妧妩 纲纳 押抻 茂茏 苜苴 苕茄',
  '味杲果 昒易 呷呻 泪沮 沺油 沼泇 录隶 妲姐 迢迦 哑显 咺冒 胃胄 钢钠 胛胂 祏祐 晖晕 钽钼 钾𬬹 钿铀 疸疽',
  '晚冕 逯逮 晾景 暖㬊 笤笳 畲畬',
].flatMap((line) => line.split(' '))
