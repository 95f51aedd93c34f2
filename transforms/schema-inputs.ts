import type { NodePath } from '@babel/traverse'
import type { CallExpression } from '@babel/types'
import type { FindDeclared } from './chains/read.ts'
import { importedAs } from './handler/imported.ts'
import type { Module } from './handler/module.ts'
import { isFunction, keyName, type FunctionNode } from './handler/unit.ts'
import { withoutCasts } from './handler/wrapper-parameters.ts'
import type { Splice } from './splice.ts'

/** What of a request schemas are asked about: what else it has, they leave out. */
const PARTS = ['method', 'url', 'headers', 'query', 'cookies', 'body']

/** https://zod.dev/basics */
const CHECKS = /^(parse|safeParse|parseAsync|safeParseAsync)$/
const CHECKED = /\.(?:safeParse|parse)(?:Async)?\(\s*\w*[rR]eq/
/** A name that says so. */
const REQUEST_NAME = /^_?req(uest)?$|Req(uest)?$/

/** What leaves a schema's names as they are, and what it does not name out: of others, `extend` and `passthrough` are two. */
const SAME = /^(refine|superRefine|transform|strip|describe|meta|partial|deepPartial|required|readonly|brand|optional|nullable|nullish|default|catch)$/

/**
 * A schema of zod that is asked about a whole request, `schema.safeParse(req)`, looks into the parts of it that it names: it gets an object
 * with those. One that names anything else, or is not known to, stays as it is.
 * @param functions of a route, those that are known to get its request: what it asks elsewhere may be anything; without, what nothing
 * converts goes back to its own text
 * @param declared what a name stands for, wherever that is declared
 */
export function schemaInputs(module: Module, declared: FindDeclared, functions?: readonly NodePath<FunctionNode>[]): Splice[] {
  if (!CHECKED.test(module.source)) return []
  const splices: Splice[] = []
  module.program.traverse({
    CallExpression(call) {
      const [request, ...others] = call.get('arguments') as NodePath[]
      const schema = schemaOf(call)
      if (!request || !schema || others.length > 0) return
      const path = withoutCasts(request)
      const binding = path.isIdentifier() && REQUEST_NAME.test(path.node.name) ? path.scope.getBinding(path.node.name) : undefined
      const owner = binding?.kind === 'param' && binding.constant ? binding.scope.path : undefined
      // A request stands in front of its response.
      if (!binding || !owner || !isFunction(owner) || owner.node.params[0] !== binding.identifier || owner.node.params.length < 2) return
      if (functions && !functions.some((one) => one.node === owner.node)) return
      const parts = partsOf(schema, declared)
      const { name } = binding.identifier
      if (parts && parts.length > 0) splices.push({ start: request.node.start as number, end: request.node.end as number, parts: [`{ ${parts.map((one) => `${one}: ${name}.${one}`).join(', ')} }`] })
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

/** The parts of a request that a schema names; undefined for what is none, and for one that names, or lets through, anything else. */
function partsOf(schema: NodePath, declared: FindDeclared): string[] | undefined {
  // `z.object({ … })`, also with `.refine(…)` and the like behind it.
  for (let at = heldBy(schema, declared); at.isCallExpression(); ) {
    const callee = at.get('callee') as NodePath
    if (isObjectOfZod(callee)) {
      const [shape] = at.get('arguments') as NodePath[]
      const keys = shape?.isObjectExpression() ? shape.get('properties').map((one) => (one.isObjectProperty() ? keyName(one.node) : undefined)) : [undefined]
      // API Routes have no `req.params`.
      return keys.every((one) => one === 'params' || PARTS.includes(one ?? '')) ? PARTS.filter((one) => keys.includes(one)) : undefined
    }
    if (!callee.isMemberExpression() || callee.node.computed || callee.node.property.type !== 'Identifier' || !SAME.test(callee.node.property.name)) return undefined
    at = callee.get('object') as NodePath
  }
  return undefined
}

/** What a constant holds, of this file or another one. */
function heldBy(path: NodePath, declared: FindDeclared): NodePath {
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  if (!binding?.constant || !path.isIdentifier()) return path
  const found = binding.kind === 'module' ? declared(path.node.name) : binding.path
  const init = found?.isVariableDeclarator() && found.parentPath?.isVariableDeclaration({ kind: 'const' }) && found.node.id.type === 'Identifier' && found.node.init ? (found.get('init') as NodePath) : undefined
  return init ? withoutCasts(init) : path
}

/** `z.object`, and `object` of zod. */
function isObjectOfZod(callee: NodePath): boolean {
  const found = importedAs(callee.node, callee.scope)
  if (found) return found.name === 'object' && isZod(found.from)
  const binding = callee.isMemberExpression() && callee.node.object.type === 'Identifier' ? callee.scope.getBinding(callee.node.object.name) : undefined
  const declaration = binding?.path.parentPath
  return callee.isMemberExpression() && !callee.node.computed && callee.node.property.type === 'Identifier' && callee.node.property.name === 'object' && declaration?.isImportDeclaration() === true && isZod(declaration.node.source.value)
}

const isZod = (from: string): boolean => /^zod(\/|$)/.test(from)
