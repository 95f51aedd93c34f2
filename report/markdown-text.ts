/** Longer names and sentences are cut: one of them alone must not fill a comment. */
const LONGEST = 600

/** Text that shows as it is: no markup, no HTML, no table cell's end, no mention of a person, no link. */
export function escapeText(text: string): string {
  return escapeHtml(text).replaceAll(/[\\`*_{}[\]#~]/g, '\\$&').replaceAll('|', '&#124;')
}

/** The same inside HTML. An empty comment keeps `@name` from calling somebody, and an address from being one. */
function escapeHtml(text: string): string {
  const clipped = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  const markup = clipped.replaceAll(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return markup.replaceAll('@', '@<!-- -->').replaceAll('://', ':<!-- -->//').replaceAll(/\bww(?=w\.)/gi, '$&<!-- -->')
}

/** A name as code; one that a code span would not hold safely everywhere is escaped instead. */
export function codeSpan(text: string): string {
  return text.length <= LONGEST && /^[^\s`<>&|\\]([^`<>&|\\\n\r\t]*[^\s`<>&|\\])?$/.test(text) ? `\`${text}\`` : `<code>${escapeText(text)}</code>`
}

/** A sentence of ours with words of the user's in it: what stands between backticks is code, and both are escaped. */
export function sentence(text: string): string {
  return text.split('`').map((part, i) => (i % 2 === 1 ? codeSpan(part) : escapeText(part))).join('')
}

/** The same inside HTML. */
export function sentenceHtml(text: string): string {
  return text.split('`').map((part, i) => (i % 2 === 1 ? `<code>${escapeHtml(part)}</code>` : escapeHtml(part))).join('')
}

/** A file, or a line of one, that leads there: `[a.ts:3](../a.ts#L3)`. @param prefix of the link, `../` say */
export function linkTo(file: string, line: number | undefined, prefix: string): string {
  const address = (prefix + file).split('/').map((part) => encodeURIComponent(part).replaceAll(/[()!'*~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)).join('/')
  const shown = codeSpan(line === undefined ? file : `${file}:${line}`)
  return address.length > LONGEST ? shown : `[${shown}](${address}${line === undefined ? '' : `#L${line}`})`
}
