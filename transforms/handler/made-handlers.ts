import type { NodePath } from '@babel/traverse'
import type { CallExpression, Statement } from '@babel/types'
import type { Edits } from '../edits.ts'
import type { NeededHelpers } from '../needed-helpers.ts'
import type { MadeHandler } from './factory.ts'
import type { FileDraft } from './file-draft.ts'
import type { HandlerTable, ImportedHandler, Made, Refusal, Refuse } from './route-file.ts'
import { calleeName, type Units } from './unit.ts'
import type { Wrapped, Wrapper } from './wrapper.ts'

/** `import handler from …; export default handler`, or both in one: the function is a handler where it stands. */
export function importedFrom(path: NodePath, wrapper: Wrapper, statement: Statement, name: string | undefined, source: ImportedHandler | undefined): Made {
  const made: MadeHandler = { library: wrapper.name, recipe: { name: '', from: [], versions: '*', methods: [...(wrapper.exported?.methods ?? [])] } }
  return { name, path: path as NodePath<CallExpression>, statement, exported: undefined, made, table: { values: [], wrappings: [{ call: path.node as CallExpression, wrapper }] }, imported: { source } }
}

/** A handler that a library has, with nothing to make. */
export function readyMade(path: NodePath, ready: MadeHandler | Refusal, statement: Statement, refuse: Refuse): Made | undefined {
  if ('code' in ready) return void refuse(ready.code, ready.node, ready.details)
  return { name: undefined, path: path as NodePath<CallExpression>, statement, exported: undefined, made: ready }
}

/** `export default withLog(createManifestHandler(options))`: a handler that a library makes, in wrappers of the project. @param read what the call of the library's is */
export function madeInside(outer: NodePath<CallExpression>, { argument, wrappings, library }: Wrapped, read: (call: NodePath<CallExpression>) => MadeHandler | undefined): Pick<Made, 'path' | 'made' | 'around'> | undefined {
  if (library || !argument.isCallExpression()) return undefined
  const made = read(argument)
  return made && { path: argument, made, around: { outer: outer.node, wrappings } }
}

/**
 * Has the wrappers of a handler that a library makes converted, and takes the methods that they do not let through from those that it answers.
 * @returns why it stays, where they hand it something else than the request
 */
export function convertAround({ path, made, around }: Made, needed: NeededHelpers, file: FileDraft, units: Units, edits: Edits): ReturnType<NeededHelpers['wrappers']> & { refusal?: Refusal } {
  if (!around) return { own: [], shared: [], unlike: [] }
  const { wrappings } = around
  const wrappers = wrappings.map(({ wrapper }) => wrapper)
  const converted = needed.wrappers(wrappings, file, units, new Set(), [edits], undefined, 0)
  const through = needed.letThrough(wrappings)
  const methods = made.recipe.methods.filter((method) => through?.includes(method) ?? true)
  // A preflight that a wrapper answers never comes to the handler.
  if (wrappers.some((wrapper) => needed.knowsPreflights(wrapper)) && !methods.includes('OPTIONS')) methods.push('OPTIONS')
  made.recipe = { ...made.recipe, methods }
  const isKnown = methods.length > 0 && made.recipe.typed === undefined && made.recipe.gives === undefined && wrappers.every((wrapper) => wrapper.gives && !wrapper.object)
  return isKnown ? converted : { ...converted, refusal: { code: 'NR136', node: path.node, details: { library: made.library } } }
}

/** `export default toHandler(definition)`; its methods are told when the function is read. */
export function madeBy({ node }: NodePath<CallExpression>, wrapper: Wrapper): { made: MadeHandler; table: HandlerTable } {
  return { made: { library: calleeName(node), recipe: { name: '', from: [], versions: '*', methods: [] } }, table: { values: [], wrappings: [{ call: node, wrapper }] } }
}
