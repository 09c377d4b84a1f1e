import { markedParagraphs } from '@tongxin/core/policy/own-text/marked-text'

interface MarkedParagraphsProps {
  readonly paragraphs: readonly string[]
  readonly phrases: readonly string[]
}

/** Paragraphs of the document with the words that values rest on set off. */
export function MarkedParagraphs({ paragraphs, phrases }: MarkedParagraphsProps) {
  return markedParagraphs(paragraphs, phrases).map((pieces, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text do not move
    <p key={at} className="policy-phrase">
      {pieces.map(({ text, cited }, place) =>
        cited ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: nor do the pieces of a paragraph
          <mark key={place}>{text}</mark>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: nor do the pieces of a paragraph
          <span key={place}>{text}</span>
        ),
      )}
    </p>
  ))
}
