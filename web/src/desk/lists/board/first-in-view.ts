/**
 * The first that can be seen without scrolling, so that a long list stays where one works; where none can, the first. They
 * stand one below the other. Where they are is asked of the row each stands in: what is in a row out of sight has no place
 * before it is laid out, and laying out all rows up to here would be waited for.
 */
export function firstInView<T extends HTMLElement>(elements: readonly T[]): T | undefined {
  let [from, to] = [0, elements.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (rowOf(elements[middle]).bottom <= 0) from = middle + 1
    else to = middle
  }
  for (let at = from; at < elements.length && rowOf(elements[at]).top < window.innerHeight; at += 1)
    if (isSeen(elements[at])) return elements[at]
  return elements[0]
}

function rowOf(element: HTMLElement | undefined): DOMRect {
  return (element?.closest('tr, article') ?? element)?.getBoundingClientRect() ?? new DOMRect()
}

function isSeen(element: HTMLElement | undefined): boolean {
  const { top, bottom } = element?.getBoundingClientRect() ?? new DOMRect()
  return top >= 0 && top < bottom && bottom <= window.innerHeight
}
