import { NextResponse } from 'next/server'
import { tree } from '../../../lib/tree'

export const dynamic = 'force-dynamic'

const depthOf = (node: string | null): number => (typeof node === 'string' ? 1 + depthOf(tree.parent(node)) : 0)

export function GET() {
  if (depthOf('root') < 3) return NextResponse.json({ depth: depthOf('root') })
  return new Response(null, { status: 405 })
}
