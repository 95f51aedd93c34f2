import type { NodePath } from '@babel/traverse'
import type { CallExpression } from '@babel/types'
import { importedAs } from './handler/imported.ts'
import type { Module } from './handler/module.ts'
import { isFunction, keyName } from './handler/unit.ts'
import { withoutCasts } from './handler/wrapper-parameters.ts'
import type { Splice } from './splice.ts'

/** What of a request schemas are asked about: what else it has, they leave out. */
const PARTS = ['method', 'url', 'headers', 'query', 'cookies', 'body']

/** https://zod.dev/basics */
const CHECKS = /^(parse|safeParse|parseAsync|safeParseAsync)$/

/** What keeps or refuses what a schema does not name. */
const WHOLE = /^(passthrough|loose|strict|looseObject|strictObject|catchall)$/

/**
 * A schema of zod that is asked about a whole request, `schema.safeParse(req)`, looks into the parts of it that it names: it gets an object
 * with those, or with all that requests have where it is not known here.
 */
export function schemaInputs(module: Module): Splice[] {
  if (!module.specifiers.some(({ value }) => /^zod(\/|$)/.test(value))) return []
  const splices: Splice[] = []
  module.program.traverse({
    CallExpression(call) {
      const [request, ...others] = call.get('arguments') as NodePath[]
      const schema = schemaOf(call)
      if (!request || !schema || others.length > 0) return
      const path = withoutCasts(request)
      const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
      const owner = binding?.kind === 'param' && binding.constant ? binding.scope.path : undefined
      // A request stands in front of its response.
      if (!binding || !owner || !isFunction(owner) || owner.node.params[0] !== binding.identifier || owner.node.params.length < 2) return
      const parts = partsOf(schema)
      if (!parts) return
      const { name } = binding.identifier
      splices.push({ start: request.node.start as number, end: request.node.end as number, parts: [parts.length > 0 ? `{ ${parts.map((one) => `${one}: ${name}.${one}`).join(', ')} }` : '{}'] })
    },
  })
  return splices
}

/** The schema that a call asks: `schema.parse(…)`. */
function schemaOf(call: NodePath<CallExpression>): NodePath | undefined {
  const callee = call.get('callee') as NodePath
  if (!callee.isMemberExpression() || callee.node.computed || callee.node.property.type !== 'Identifier' || !CHECKS.test(callee.node.property.name)) return undefined
  const schema = callee.get('object') as NodePath
  return schema.isIdentifier() || schema.isCallExpression() ? schema : undefined
}

/** The parts of a request that a schema names; all of them for one of another file or a parameter; undefined for what is none. */
function partsOf(schema: NodePath): string[] | undefined {
  const binding = schema.isIdentifier() ? schema.scope.getBinding(schema.node.name) : undefined
  if (binding?.kind === 'param' || binding?.kind === 'module') return PARTS
  const init = binding?.constant && binding.path.isVariableDeclarator() && binding.path.node.init ? withoutCasts(binding.path.get('init') as NodePath) : schema
  // `z.object({ … })`, also with `.refine(…)` and the like behind it.
  for (let at = init; at.isCallExpression(); ) {
    const callee = at.get('callee') as NodePath
    const found = importedAs(callee.node, callee.scope)
    const method = callee.isMemberExpression() && callee.node.property.type === 'Identifier' ? callee.node.property.name : (found?.name ?? '')
    if (WHOLE.test(method)) return undefined
    if (method === 'object' && isZod(callee)) {
      const [shape] = at.get('arguments') as NodePath[]
      const keys = shape?.isObjectExpression() ? shape.get('properties').map((one) => (one.isObjectProperty() ? keyName(one.node) : undefined)) : [undefined]
      return keys.includes(undefined) ? PARTS : PARTS.filter((one) => keys.includes(one))
    }
    if (!callee.isMemberExpression()) return undefined
    at = callee.get('object') as NodePath
  }
  return undefined
}

/** `z.object` and `object` of zod. */
function isZod(callee: NodePath): boolean {
  const found = importedAs(callee.node, callee.scope)
  if (found && /^zod(\/|$)/.test(found.from)) return true
  const object = callee.isMemberExpression() ? (callee.get('object') as NodePath) : undefined
  const binding = object?.isIdentifier() ? object.scope.getBinding(object.node.name) : undefined
  return binding?.path.parentPath?.isImportDeclaration() === true && /^zod(\/|$)/.test(binding.path.parentPath.node.source.value)
}
