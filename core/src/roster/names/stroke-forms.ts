// The forms of strokes in the order of GF 3003—1999 (字序, 笔画序) and GF 2001—2001 (折笔): one letter each.

/** 横 竖 撇 点 折, in this order. */
export type StrokeKind = 1 | 2 | 3 | 4 | 5

const kinds: readonly (readonly [StrokeKind, string])[] = [
  [1, 'ji'], // 横 提
  [2, 'fg'], // 竖 竖钩
  [3, 's'], // 撇
  [4, 'kl'], // 点 捺
  // By turns, then by the direction it begins in: 横折 横撇 竖提 竖折 撇折 撇点 弯钩, 横折弯 横折钩 横折提 竖弯钩 竖折折, the rest.
  [5, 'cehbnmtvrpuxoqazw'],
]

const places = new Map(
  kinds.flatMap(([kind, letters]) =>
    [...letters].map((letter, at) => [letter, { kind, form: String.fromCharCode(97 + at) }]),
  ),
)

/** Which of the five a stroke is; undefined for a letter that is no stroke. */
export function kindOfStroke(letter: string): StrokeKind | undefined {
  return places.get(letter)?.kind
}

/** The five kinds of a character's strokes as digits: 王 1121. */
export function kindsOf(strokes: string): string {
  return [...strokes].map((letter) => kindOfStroke(letter) ?? 5).join('')
}

/** Text that sorts characters of equal kinds by the forms of their strokes, one after another: 干 before 于, 夕 before 久. */
export function formsOf(strokes: string): string {
  return [...strokes].map((letter) => places.get(letter)?.form ?? 'z').join('')
}
