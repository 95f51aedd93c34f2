import { VISITOR_KEYS, type Node } from '@babel/types'
import { chainFactories, factoryOf } from './chains/factories.ts'
import { typedOptions } from './chains/typed-options.ts'
import { continuations, functionsWithBoth } from './continuations.ts'
import type { RouteOptions } from './conversion.ts'
import { readModule, type Module, type Origin } from './handler/module.ts'
import type { Modules } from './handler/modules.ts'
import type { FindDeclared } from './chains/read.ts'
import type { FindNamed } from './handler/promisified.ts'
import { chosenLabels, labelsOf } from './chosen-labels.ts'
import { instrumentedExports } from './instrumented-exports.ts'
import { labelledMiddlewares, labelsIn } from './labelled-middlewares.ts'
import { responsesGivenBack } from './responses-given-back.ts'
import { splice } from './splice.ts'
import { writtenOut } from './written-out.ts'
import { appendedCookies } from './appended-cookies.ts'
import { caughtHandlers } from './caught-handlers.ts'
import { constructed } from './constructed.ts'
import { askedBehindTheHead } from './asked-behind-the-head.ts'
import { assignedTogether } from './assigned-together.ts'
import { boundFunctions } from './bound-functions.ts'
import { extendedProperties } from './extended-properties.ts'
import { foreignTypes } from './foreign-types.ts'
import { heldObjects } from './held-objects.ts'
import { chosenStatements } from './chosen-statements.ts'
import { madeWrappers } from './made-wrappers.ts'
import { objectParameters } from './object-parameters.ts'
import { requestPatterns } from './request-patterns.ts'
import { changedResponses } from './sent-through/spell.ts'
import { schemaInputs } from './schema-inputs.ts'
import { sessionWrappers } from './session-wrappers.ts'
import { limitedCalls } from './limiters/spell.ts'
import { optionalNext } from './optional-next.ts'
import { partsByName } from './parts-by-name.ts'
import { passedOnRest } from './passed-on-rest.ts'
import { sureLookups } from './sure-lookups.ts'
import { tokenInputs } from './token-inputs.ts'
import { trpcContexts } from './trpc-contexts.ts'
import { validatorInputs } from './validator-inputs.ts'
import { waitedMiddlewares } from './waited-middlewares.ts'

/** Reads a file of shared functions with what small middlewares do written out, and requests taken apart inside of functions; what nothing converts goes back to its own text. */
export function spelledOut(module: Module, options: Pick<RouteOptions, 'packages' | 'target' | 'put' | 'contexts'>, find: FindNamed, modules: Modules): Module {
  const declared: FindDeclared = (name) => modules.declared(module, name)?.path
  const chosen = chosenLabels(module, options, (name) => labelsOf(modules, module, name))
  // By its own name a type would mean the platform's class to what is written beside it; an import that nothing uses goes.
  const renamed = [...foreignTypes(module), ...chosen.imports]
  const splices = [
    ...renamed,
    ...chosen.splices.filter((one) => !chosen.imports.includes(one)),
    ...constructed(module, options),
    ...writtenOut(module, options, find, declared, true).splices,
    ...sessionWrappers(module, options, find),
    ...requestPatterns(module),
    ...objectParameters(module, find),
    ...heldObjects(module),
    ...boundFunctions(module),
    ...chosenStatements(module),
    ...assignedTogether(module, true),
    ...labelledMiddlewares(module, options),
    ...madeWrappers(module, find),
    ...waitedMiddlewares(module, find, true),
    ...continuations(module, functionsWithBoth(module), find).splices,
    ...validatorInputs(module),
    ...tokenInputs(module, options, find, declared),
    ...schemaInputs(module, declared),
    ...partsByName(module),
    ...passedOnRest(module),
    ...optionalNext(module, find),
    ...sureLookups(module),
    ...trpcContexts(module, options),
  ]
  const givenBack = responsesGivenBack(module, true)
  const measured = instrumentedExports(module, options)
  const made = chainFactories(module, options, declared, (name) => factoryOf(modules.declared(module, name)))
  splices.push(...changedResponses(module, find), ...caughtHandlers(module), ...appendedCookies(module), ...askedBehindTheHead(module), ...extendedProperties(module, options), ...givenBack.splices, ...measured.splices, ...made.splices)
  splices.push(...typedOptions(module))
  const labels = labelsIn(module, options)
  splices.push(...limitedCalls(module, options, find, modules))
  if (splices.length === 0) return labels.size > 0 ? { ...module, labels } : module
  const { source } = module
  const islands: Origin['islands'] = []
  let text = ''
  let at = 0
  const outermost = splices.filter((one) => !splices.some((other) => other !== one && other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start))
  for (const one of outermost.toSorted((a, b) => a.start - b.start)) {
    const { start, end } = one
    const whole = splice(source, [one, ...splices.filter((other) => other !== one && other.start >= start && other.end <= end)], module.templates).source
    const written = whole.slice(start, whole.length - (source.length - end))
    text += source.slice(at, start)
    const before = splice(source, renamed.filter((other) => other.start >= start && other.end <= end), module.templates).source
    if (!renamed.includes(one)) islands.push({ start: text.length, end: text.length + written.length, text: before.slice(start, before.length - (source.length - end)), ...(one.meant && { meant: true }), ...(one.of !== undefined && { of: one.of }) })
    text += written
    at = end
  }
  const spelled = readModule(text + source.slice(at), module.file)
  const { lineOf } = splice(source, splices, module.templates)
  placeAsOn(spelled.program.node, lineOf)
  return { ...spelled, origin: { source, islands }, factories: made.factories, labels, givesBack: givenBack.names, instrumented: measured.names }
}

/** Gives nodes the lines that they have in the file. */
function placeAsOn(node: Node, lineOf: (line: number) => number, seen = new Set<unknown>()): void {
  // Nodes that start together may share a place.
  for (const place of node.loc ? [node.loc.start, node.loc.end] : []) {
    if (!seen.has(place)) place.line = lineOf(place.line)
    seen.add(place)
  }
  for (const name of VISITOR_KEYS[node.type] ?? []) {
    const child = (node as unknown as Record<string, unknown>)[name]
    for (const one of Array.isArray(child) ? child : [child]) if (one && typeof one.type === 'string') placeAsOn(one as Node, lineOf, seen)
  }
}
