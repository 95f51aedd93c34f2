import { asCommonJs, asEsModule } from '../transforms/common-js.ts'
import { NoText, readText } from './files.ts'

/** A source file's text in the spelling of an ES module; as it stands on disk where it is no CommonJS module that can be spelled so. */
export const asModule = (text: string, file: string): string => asEsModule(text, file) ?? text

/**
 * The text of a source file as `asModule` gives it.
 * @returns undefined for what is no text
 */
export function moduleText(file: string): string | undefined {
  try {
    return asModule(readText(file), file)
  } catch (error) {
    if (error instanceof NoText) return undefined
    throw error
  }
}

/** Whether a file is a CommonJS module that is read as an ES module. */
export const isCommonJs = (file: string): boolean => LOOKS_COMMON.test(file) && moduleText(file) !== readText(file)

const LOOKS_COMMON = /\.c?jsx?$/

/** What a module's changed text is on disk: CommonJS again, where that stands there. @param before the file's text on disk */
export const asOnDisk = (code: string, before: string, file: string): string => (asEsModule(before, file) === undefined ? code : asCommonJs(code, before, file))
