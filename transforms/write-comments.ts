import type { Comment, Node, Statement } from '@babel/types'
import type { Edits } from './edits.ts'
import { attached, textOf } from './handler/comments.ts'
import { trueDoc, type DocFacts } from './handler/doc-comments.ts'
import type { Draft } from './handler/draft.ts'
import { requestName } from './handler/unit.ts'
import { mayHang } from './handler/guard.ts'
import type { Module } from './handler/module.ts'
import { takesHeaders } from './handler/reading.ts'
import { bare } from './handler/uses.ts'
import { headersName } from './rules/response-headers.ts'

/** Comments about the form of an export that is gone. */
const MOOT = /^\s*eslint-disable(-next)?-line import\/no-anonymous-default-export\s*$/

/** Makes the comments above a converted function true. */
export function writeDocs(edits: Edits, draft: Draft, statement: Node, facts: { async: boolean; contextType: string }): void {
  for (const comment of attached({ edits }, statement)) {
    const text = commentText(edits, comment)
    const now = truth(draft, comment, text, facts)
    if (now === text) continue
    const start = comment.start as number
    const end = comment.end as number
    if (now === undefined) edits.remove(start, end + (/^[\t ]*\r?\n[\t ]*/.exec(edits.source.slice(end))?.[0].length ?? 0))
    else edits.replace(start, end, [{ raw: now }])
  }
}

/** Comments above a handler of which nothing else is left, as true as they can be. */
export function docsAbove(edits: Edits, draft: Draft, statement: Node, facts: { async: boolean; contextType: string }): string[] {
  return attached({ edits }, statement).flatMap((comment) => truth(draft, comment, textOf({ edits }, comment), facts) ?? [])
}

/** Takes away comments above an export that were about its form. */
export function removeMoot(edits: Edits, statement: Node): void {
  for (const comment of attached({ edits }, statement)) {
    if (MOOT.test(comment.value)) edits.remove(comment.start as number, (comment.end as number) + (/^[\t ]*\r?\n[\t ]*/.exec(edits.source.slice(comment.end as number))?.[0].length ?? 0))
  }
}

/** Comments that lose their place above or in the head of a handler, as lines to stand above the function that is written first. @param around wrappers' call, which keeps those in front of its handler */
export function homelessComments(edits: Edits, draft: Draft, statement: Node, exported: Node | undefined, facts: { async: boolean; contextType: string }, around?: { outer: Node; argument: Node }): string {
  const { body } = draft.unit.node
  const { newline } = edits.style
  const inHead = draft.file.edge ? [] : draft.file.module.comments.filter((comment) => (comment.start as number) >= (statement.start as number) && (comment.end as number) <= (body.start as number) && !(around && (comment.start as number) > (around.outer.start as number) && (comment.end as number) <= (around.argument.start as number)))
  const texts = [...inHead, ...(exported ? attached({ edits }, exported) : [])].map((comment) => truth(draft, comment, commentText(edits, comment), facts))
  return texts.filter((text) => text !== undefined).map((text) => text + newline).join('')
}

const commentText = (edits: Edits, comment: Comment): string => edits.source.slice(comment.start as number, comment.end as number)

function truth(draft: Draft, comment: Comment, text: string, { async, contextType }: { async: boolean; contextType: string }): string | undefined {
  if (MOOT.test(comment.value)) return undefined
  if (draft.file.edge || comment.type !== 'CommentBlock' || !comment.value.startsWith('*')) return text
  const { unit, needs, flow } = draft
  const { module } = draft.file
  const response = flow.answers === 'always' || mayHang(unit) ? 'Response' : 'Response | undefined'
  const facts: DocFacts = {
    request: {
      old: unit.request?.binding.identifier.name,
      name: needs.request ? requestName(module, unit) : undefined,
      type: module.typescript ? 'NextRequest' : "import('next/server').NextRequest",
    },
    response: unit.response?.binding.identifier.name,
    added: [...(needs.params && !module.typescript ? [`@param {${contextType}} context`] : []), ...(takesHeaders(unit) ? [`@param {Headers} ${headersName(draft)}`] : [])],
    returns: flow.answers === 'never' ? undefined : async ? `Promise<${response}>` : response,
  }
  const now = trueDoc(text, facts)
  return now?.replaceAll('\n', draft.edits.style.newline)
}

/** Comments of `export const config` that belong to what becomes an export of its own, by that export's name. */
export function configComments(edits: Edits, module: Module, statement: Statement | undefined, exported: string[]): Map<string, { above: string[]; behind: string }> {
  const found = new Map<string, { above: string[]; behind: string }>()
  const declared = statement?.type === 'ExportNamedDeclaration' && statement.declaration?.type === 'VariableDeclaration' ? statement.declaration.declarations[0]?.init : undefined
  const object = declared && bare(declared)
  if (!statement || object?.type !== 'ObjectExpression') return found
  const text = (comment: Comment) => textOf({ edits }, comment)
  let whole = attached({ edits }, statement).map(text)
  for (const property of object.properties) {
    const name = property.type === 'ObjectProperty' && property.key.type === 'Identifier' ? property.key.name : ''
    const target = name === 'regions' ? 'preferredRegion' : name
    if (!exported.includes(target) || !/^(maxDuration|runtime|regions)$/.test(name)) continue
    const behind = behindOn(edits, module, property.end as number) ?? behindOn(edits, module, statement.end as number)
    found.set(target, { above: [...whole, ...attached({ edits }, property).map(text)], behind: behind ? ` ${text(behind)}` : '' })
    whole = []
  }
  return found
}

/** A comment that ends the line behind an offset. */
export function behindOn({ source }: Edits, { comments }: Module, offset: number): Comment | undefined {
  return comments.find((one) => (one.start as number) >= offset && /^[\t ,;]*$/.test(source.slice(offset, one.start as number)))
}
