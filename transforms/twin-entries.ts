import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Module } from './handler/module.ts'
import { boundBy, namedIn, type NamedBy } from './handler/object-members.ts'
import { freeName, spaceBefore } from './twins.ts'

/** What an object that names a function's old form calls the new one, and what is put behind the old one's entry for that. */
export function entryFor(module: Module, { property }: NamedBy, twin: string): { name: string; text: string } {
  const { key, value, shorthand } = property.node
  const keyName = key.type === 'Identifier' ? key.name : ''
  const siblings = (property.container as Node[]).flatMap((one) => (one.type === 'ObjectProperty' && one.key.type === 'Identifier' ? [one.key.name] : []))
  const held = namedIn(property.get('value') as NodePath)
  const isAlike = shorthand || (value.type === 'Identifier' && value.name === keyName) || held?.member === keyName
  const name = isAlike ? twin : freeName(`${keyName}Route`, (taken) => siblings.includes(taken))
  const holder = held?.member === undefined ? undefined : held.name.node.name
  const entry = holder !== undefined ? `${name}: ${holder}.${twin}.bind(${holder})` : name === twin ? twin : `${name}: ${twin}`
  return { name, text: `,${spaceBefore(module.source, property.node)}${entry}` }
}

/**
 * The entries that objects got for new forms: what is cut where those go, with the comma in front.
 * @param names of the old forms and the new ones; `holder` names what holds both
 */
export function entriesOf(module: Module, names: readonly { old: string; twin: string; holder?: string | undefined }[]): { start: number; end: number }[] {
  return names.flatMap(({ old, twin, holder }) =>
    (module.program.scope.getOwnBinding(holder ?? twin)?.referencePaths ?? []).flatMap((reference) => {
      const bound = boundBy(reference)
      if (bound?.call.node === reference.parent || bound?.member !== (holder === undefined ? undefined : twin)) return []
      const value = bound?.call ?? reference
      const property = value.parentPath
      const before = property?.isObjectProperty() && property.node.value === value.node ? property.getPrevSibling() : undefined
      const named = before?.isObjectProperty() ? namedIn(before.get('value') as NodePath) : undefined
      const isBehindOld = holder === undefined ? named?.name.node.name === old && named.member === undefined : named?.name.node.name === holder && named.member === old
      return isBehindOld && before && property ? [{ start: before.node.end as number, end: property.node.end as number }] : []
    }),
  )
}
