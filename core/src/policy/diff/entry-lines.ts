import { forceLabels } from '../force.ts'
import type { OutlineEntry } from '../outline/entry.ts'
import { adoptionWords, openingTitle } from '../outline/opening-sentences.ts'

/** Everything an entry says, a line each, so that two of them can be compared line by line. */
export function linesOfEntry({
  value,
  force,
  notes,
  delegated,
  openings,
  cite,
}: OutlineEntry): readonly string[] {
  return [
    value,
    ...(force === undefined ? [] : [`约束程度：${forceLabels[force]}`]),
    ...notes,
    ...delegated.filter((words) => words !== value),
    ...openings.map(
      (opening) =>
        `${opening.about}${openingTitle(opening)}：${opening.readings.join('；')}。${adoptionWords(opening)}`,
    ),
    ...cite.map(({ section, occurrence, phrase }) => {
      const print = occurrence > 1 ? `第 ${occurrence} 处` : ''
      return `条款：${section}${print}“${phrase}”`
    }),
  ]
}
