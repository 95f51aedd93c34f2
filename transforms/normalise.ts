import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import type { Module } from './handler/module.ts'
import { functionOf, isFunction, type FunctionNode } from './handler/unit.ts'
import type { RouteOptions } from './conversion.ts'
import { appendedCookies } from './appended-cookies.ts'
import { askedBehindTheHead } from './asked-behind-the-head.ts'
import { assignedTogether } from './assigned-together.ts'
import { boundFunctions } from './bound-functions.ts'
import { bareHandlers } from './bare-handlers.ts'
import { callbacksOnce } from './callbacks-once.ts'
import type { FindFactory } from './chains/factories.ts'
import { readChain, type FindDeclared } from './chains/read.ts'
import { ChainWriter, type Note } from './chains/write.ts'
import { chosenStatements } from './chosen-statements.ts'
import { chosenLabels, type FindLabels } from './chosen-labels.ts'
import { closingHandlers } from './closing-handlers.ts'
import { composed } from './composed.ts'
import { constructed } from './constructed.ts'
import { defaultCalls } from './default-calls.ts'
import { continuations, functionsWithBoth } from './continuations.ts'
import { foreignTypes } from './foreign-types.ts'
import { heldObjects } from './held-objects.ts'
import { labelledMiddlewares } from './labelled-middlewares.ts'
import { innerFunction } from './inner-functions.ts'
import { lateWrappers } from './late-wrappers.ts'
import { namedWrappings } from './named-wrappings.ts'
import { objectParameters } from './object-parameters.ts'
import { oneObject } from './one-object.ts'
import { libraryContexts } from './library-contexts.ts'
import { methodTable } from './method-tables.ts'
import { methodsOfOptions } from './methods-of-options.ts'
import type { FindNamed } from './handler/promisified.ts'
import { nodeForms } from './node-forms.ts'
import { responsesGivenBack } from './responses-given-back.ts'
import { schemaInputs } from './schema-inputs.ts'
import { sessionWrappers } from './session-wrappers.ts'
import { tokenInputs } from './token-inputs.ts'
import { validatorInputs } from './validator-inputs.ts'
import { waitedMiddlewares } from './waited-middlewares.ts'
import { writtenOut } from './written-out.ts'
import { handlerPattern, requestPatterns } from './request-patterns.ts'
import { optionalNext } from './optional-next.ts'
import { partsByName } from './parts-by-name.ts'
import { passedOnRest } from './passed-on-rest.ts'
import { requiredHelpers, type FindExported } from './required-helpers.ts'
import { changedResponses } from './sent-through/spell.ts'
import { watchedHandler } from './sent-through/watched-handlers.ts'
import { splice, type Splice, type Spliced } from './splice.ts'

/**
 * Brings spellings that mean the same into one, so that no rule has to know them: exports of CommonJS become ESM's, a handler
 * that takes its request apart in its parameters takes it apart in its first statement; wrappers that a function composes stand around
 * each other; a table of methods, or a chain of functions for them, becomes a `switch`; what small middlewares of libraries do is written
 * out, and what a library calls back with is awaited.
 * @param find a function of another file, by the name that the module imports it by
 * @param declared what any name of the module stands for, wherever that is declared
 * @param exported whether what a specifier means exports a name
 * @param factories what a name stands for that gives a chain
 * @param labels what a name stands for that takes labels of middlewares
 * @param limited calls of limiters, which become those of a function that the project gets
 * @returns undefined where the module has none of them
 */
export function normalise(module: Module, options: RouteOptions, find: FindNamed, declared?: FindDeclared, exported: FindExported = () => false, factories?: FindFactory, labels?: FindLabels, limited: () => Splice[] = () => []): (Spliced & { notes: Note[] }) | undefined {
  const called = writtenOut(module, options, find, declared)
  const once = callbacksOnce(module, options)
  const handler = defaultFunction(module)
  const ownHandlers = [...(handler ? [handler] : []), ...wrappedFunctions(defaultCalls(module))]
  const behind = continuations(module, functionsWithBoth(module), find)
  const first = [
    ...labelledMiddlewares(module, options),
    ...chosenLabels(module, options, labels).splices,
    ...once.splices,
    ...constructed(module, options),
    ...appendedCookies(module),
    ...askedBehindTheHead(module),
    ...changedResponses(module, find),
    ...watchedHandler(module, handler, find),
    ...sessionWrappers(module, options, find),
    ...commonJs(module),
    ...foreignTypes(module),
    ...requiredHelpers(module, exported),
    ...handlerPattern(module, handler),
    ...requestPatterns(module, handler),
    ...apart(behind.splices, closingHandlers(module, handler, find)),
    ...apart(oneObject(module, defaultCalls(module)), objectParameters(module, find), heldObjects(module), boundFunctions(module), chosenStatements(module)),
    ...assignedTogether(module, false),
    ...called.splices,
    ...waitedMiddlewares(module, find, false),
    ...limited(),
    ...validatorInputs(module),
    ...tokenInputs(module, options, find, declared ?? (() => undefined)),
    ...schemaInputs(module, declared ?? (() => undefined), ownHandlers),
    ...partsByName(module),
    ...passedOnRest(module),
    ...optionalNext(module, find),
    ...responsesGivenBack(module, false).splices,
    ...(called.splices.length > 0 ? [] : methodsOfOptions(module, options)),
  ]
  const contexts = first.length > 0 ? [] : [...libraryContexts(module, options, defaultCalls(module)), ...nodeForms(module, ownHandlers, options, find, declared)]
  const wrapped = first.length + contexts.length > 0 ? [] : composed(module, find)
  const named = wrapped.length > 0 ? wrapped : namedWrappings(module, defaultCalls(module))
  const forms = first.length > 0 ? first : contexts.length > 0 ? contexts : named.length > 0 ? named : later(module, find)
  const chain = forms.length > 0 ? undefined : readChain(module, options, declared, exported, factories)
  const writer = chain && new ChainWriter(module, chain, declared ?? (() => undefined))
  const written = writer?.splices()
  const splices = forms.length > 0 ? forms : (written ?? tableOrInner(module))
  if (splices.length === 0) return undefined
  const { source, lineOf } = splice(module.source, splices, module.templates)
  // What stood last may be gone.
  return { source: written ? source.trimEnd() + (/\s*$/.exec(module.source)?.[0] ?? '') : source, lineOf, notes: written ? (writer?.notes() ?? []) : [...once.notes, ...behind.notes, ...called.notes] }
}

/** What is looked for where nothing else is left to be spelled otherwise. */
function later(module: Module, find: FindNamed): Splice[] {
  const late = lateWrappers(module, defaultCalls(module))
  return late.length > 0 ? late : bareHandlers(module, defaultCalls(module), find)
}

/** Splices of which none lies over one of an earlier list: the next reading finds it again. */
const apart = (...lists: Splice[][]): Splice[] => lists.reduce((done, list) => [...done, ...list.filter((one) => !done.some((other) => other.start < one.end && other.end > one.start))], [])

function tableOrInner(module: Module): Splice[] {
  const table = methodTable(module)
  return table.length > 0 ? table : innerFunction(module)
}

/** `module.exports = handler`, `exports.default = handler`, `exports.config = { … }`. Others stay, and stop the route. */
function commonJs(module: Module): Splice[] {
  return module.program.get('body').flatMap((path): Splice[] => {
    if (!path.isExpressionStatement() || path.node.expression.type !== 'AssignmentExpression' || path.node.expression.operator !== '=') return []
    const { left, right } = path.node.expression
    const name = exportedName(left)
    if (name === undefined) return []
    const becomes = name === 'default' ? 'export default ' : `export const ${name} = `
    // Behind a function that is declared, a semicolon is a statement of its own.
    const end = name === 'default' && right.type === 'FunctionExpression' ? [{ start: right.end as number, end: path.node.end as number, parts: [] }] : []
    return [{ start: path.node.start as number, end: right.start as number, parts: [becomes] }, ...end]
  })
}

function exportedName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return undefined
  const { object, property } = node
  const isModuleExports = (one: Node): boolean => one.type === 'MemberExpression' && !one.computed && one.object.type === 'Identifier' && one.object.name === 'module' && one.property.type === 'Identifier' && one.property.name === 'exports'
  if (isModuleExports(node)) return 'default'
  if (!isModuleExports(object) && !(object.type === 'Identifier' && object.name === 'exports')) return undefined
  return property.name === 'default' || property.name === 'config' ? property.name : undefined
}

/** The functions that calls wrap: `export default withAuth(handler)`. */
function wrappedFunctions(calls: NodePath<CallExpression>[]): NodePath<FunctionNode>[] {
  return calls.flatMap((call) =>
    (call.get('arguments') as NodePath[]).flatMap((given) => {
      const binding = given.isIdentifier() ? given.scope.getBinding(given.node.name) : undefined
      const found = isFunction(given) ? given : binding && functionOf(binding)
      return found ? [found] : []
    }),
  )
}

function defaultFunction(module: Module): NodePath<FunctionNode> | undefined {
  for (const path of module.program.get('body')) {
    if (!path.isExportDefaultDeclaration()) continue
    const declaration = path.get('declaration') as NodePath
    if (isFunction(declaration)) return declaration
    const binding = declaration.isIdentifier() ? module.program.scope.getBinding(declaration.node.name) : undefined
    return binding && functionOf(binding)
  }
  return undefined
}
