import type { NodePath } from '@babel/traverse'

/** Babel counts the export of a declaration as a reference to it, as an export list is one. */
export const isReexport = (reference: NodePath): boolean => reference.isExportNamedDeclaration() || reference.parentPath?.isExportSpecifier() === true
