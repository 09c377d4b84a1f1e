/** The first that can be seen without scrolling, so that a long list stays where one works; where none can, the first. */
export function firstInView<T extends HTMLElement>(elements: readonly T[]): T | undefined {
  const isSeen = (element: T) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && top < bottom && bottom <= window.innerHeight
  }
  return elements.find(isSeen) ?? elements[0]
}
