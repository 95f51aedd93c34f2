import { isUtf8 } from 'node:buffer'
import fs from 'node:fs'
import { join, sep } from 'node:path'

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
  if (!isUtf8(bytes)) throw new NoText('it is not UTF-8')
  return bytes.toString('utf8')
}

/** A file's text where it has one that can be read, else nothing. */
export function textOf(file: string): string {
  try {
    return readText(file)
  } catch (error) {
    if (error instanceof NoText) return ''
    throw error
  }
}

/** What stands at a path itself; undefined where nothing does, or where a file stands in place of one of its folders. */
export function statOf(file: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(file)
  } catch {
    return undefined
  }
}

/** Whether git keeps a file as one that can be run: by its owner's bit alone. */
export function isExecutable(file: string): boolean {
  return ((statOf(file)?.mode ?? 0) & 0o100) !== 0
}

/**
 * The first symbolic link on the way from the root to a path, the path itself included: behind one, git and we would differ.
 * @param stat a lookup that may remember what it saw
 */
export function linkAbove(root: string, path: string, stat = statOf): string | undefined {
  const parts = path.split('/')
  for (let length = 1; length <= parts.length; length++) {
    const part = parts.slice(0, length).join('/')
    if (stat(join(root, part))?.isSymbolicLink()) return part
  }
  return undefined
}

/** A path with slashes, as reports and patches write it. */
export function slashes(path: string): string {
  return path.split(sep).join('/')
}
