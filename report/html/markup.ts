/** Text that is HTML already. Whatever else `html` is given is escaped, so that nothing of the user's source can become markup. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Content = Markup | string | number | false | undefined | readonly Content[]

/**
 * HTML from a template. A string is shown as it is, wherever it stands; what fills a whole attribute stands between double quotes.
 * `false` and `undefined` give nothing.
 */
export function html(strings: TemplateStringsArray, ...values: Content[]): Markup {
  let text = strings[0]!
  for (const [i, value] of values.entries()) text += (strings[i]!.endsWith('="') ? attribute(value) : print(value)) + strings[i + 1]!
  return new Markup(text)
}

function print(value: Content): string {
  if (typeof value === 'string') return escapeText(value)
  if (value instanceof Markup) return value.text
  if (typeof value === 'object') return value.map(print).join('')
  return value === undefined || value === false ? '' : String(value)
}

function attribute(value: Content): string {
  if (value instanceof Markup || typeof value === 'object') throw new TypeError('An attribute takes text only.')
  return value === undefined || value === false ? '' : escapeWith(String(value), (name) => `[${name}]`)
}

/** Shown by its number: what is invisible, turns the direction of the text around it, or may not stand in HTML. Tabs stay. */
const SPECIAL = /[&<>"']|(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu
/** Joins the parts of one emoji, or says that a sign is one. */
const OF_EMOJI = new Set(['\u200d', '\ufe0f'])
const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u
const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML that shows it; characters that cannot be seen show as their number. */
export function escapeText(text: string): string {
  return escapeWith(text, (name) => `<span class=u>${name}</span>`)
}

function escapeWith(text: string, show: (name: string) => string): string {
  return text.replaceAll(SPECIAL, (character, at: number) => {
    const named = NAMED[character]
    if (named !== undefined) return named
    if (OF_EMOJI.has(character) && EMOJI_BEFORE.test(text.slice(Math.max(0, at - 2), at))) return character
    return show(`U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
  })
}

/** A sentence of a message: what stands between backticks is code. */
export function sentence(text: string): Markup {
  return new Markup(text.split('`').map((part, i) => (i % 2 === 1 ? `<code>${escapeText(part)}</code>` : escapeText(part))).join(''))
}

/** A name of the user's as code; may break behind each part of a path. */
export function code(text: string): Markup {
  return new Markup(`<code>${text.split('/').map(escapeText).join('/<wbr>')}</code>`)
}

/** A number with its noun: `1 route`, `2 routes`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}
