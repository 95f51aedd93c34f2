import fs from 'node:fs'

/** Raised for a file whose bytes would not survive being read and written as text; the message is the end of a sentence. */
export class NoText extends Error {}

/**
 * A file as text. A byte order mark and every line end stay in it, so that writing the text gives the same bytes.
 * @throws {NoText} where it is not valid UTF-8, holds a zero byte, or cannot be read at all
 */
export function readText(file: string): string {
  let bytes: Buffer
  try {
    bytes = fs.readFileSync(file)
  } catch (error) {
    throw new NoText(error instanceof Error && 'code' in error ? `the system says ${String(error.code)}` : 'the system does not say why', { cause: error })
  }
  if (bytes.includes(0)) throw new NoText('it holds a zero byte')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new NoText('it is not UTF-8', { cause: error })
  }
}
