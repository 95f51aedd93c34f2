import type { NodePath } from '@babel/traverse'
import { readsResult } from '../validator-inputs.ts'
import type { Rule } from './rule.ts'

/** Chains of express-validator, which are run on an object with the parts of the request that they look into. */
export const validators: Rule = {
  name: 'validators',
  about: 'Chains of express-validator run on an object of the body, the query, the cookies and the headers.',
  rewrite(draft) {
    const { unit } = draft
    let found: NodePath | undefined
    unit.path.traverse({
      CallExpression(path) {
        const [input] = path.node.arguments
        const isOwn = readsResult(path) && input?.type === 'Identifier' && input.name !== unit.request?.binding.identifier.name
        if (isOwn && draft.stepOf(path)) found ??= path
      },
    })
    // What they put together is read of the request here.
    if (!found || !draft.uses.some((use) => use.of === 'request')) return
    draft.file.rewrites.add(this.name)
    if (!looksAtBodyOnly(found)) draft.review('NR246', found, {})
  },
}

/** Whether the object has nothing but the body, which sanitizers change as they did, and no function of a chain in the file takes the request. */
function looksAtBodyOnly(call: NodePath): boolean {
  const [input] = call.isCallExpression() ? call.node.arguments : []
  const binding = input?.type === 'Identifier' ? call.scope.getBinding(input.name) : undefined
  const init = binding?.path.isVariableDeclarator() ? binding.path.node.init : undefined
  if (init?.type !== 'ObjectExpression' || init.properties.length !== 1) return false
  const [only] = init.properties
  const program = call.scope.getProgramParent().path
  let takesRequest = false
  // What functions of a chain get beside the value: `(value, { req }) => …`.
  program.traverse({ Function: (path) => void (takesRequest ||= path.node.params[1]?.type === 'ObjectPattern' || /^(custom|customSanitizer|withMessage|if)$/.test(methodAround(path)) && path.node.params.length > 1) })
  return only?.type === 'ObjectProperty' && only.key.type === 'Identifier' && only.key.name === 'body' && !takesRequest
}

/** The method that a function is an argument of. */
function methodAround({ parent }: NodePath): string {
  const callee = parent.type === 'CallExpression' ? parent.callee : undefined
  return callee?.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : ''
}
