import type { NodePath } from '@babel/traverse'
import type { CallExpression } from '@babel/types'
import type { Part } from '../edits.ts'
import type { MessageCode } from '../messages.ts'

/** What one library's calls with the request or response become. Mostly data; code only where a call's form needs it. */
export interface Recipe {
  /** The package, as package.json names it; the recipe is on where the app depends on it. */
  library: string
  calls: CallRecipe[]
  /** Whether what an expression is handed to takes one value only: a list there fails, or becomes one text. */
  takesOneValue?: (value: NodePath) => boolean
}

export interface CallRecipe {
  /** The exported name that is called. */
  name: string
  /** Modules that export it. */
  from: string[]
  /** Versions of the library that have the old form, and from which Next target on they need which version for the new one. */
  versions: string
  needs?: { next: string; version: string }[]
  /**
   * Writes the call's arguments anew.
   * @returns undefined where the form of the call is not known
   */
  becomes: (call: CallExpression, write: Writing) => Part[] | undefined
  /** What a person should know of the difference. */
  message?: MessageCode
  /** A property that the result lacks in the new form: where it is used, or the result goes elsewhere whole, a person has to look. */
  lacks?: { property: string; review: MessageCode }
}

/** What a recipe may write. */
export interface Writing {
  /** The new request, by its name. */
  request: () => string
  /** Whether an argument is the old request or response. */
  is: (node: unknown, what: 'request' | 'response') => boolean
}
