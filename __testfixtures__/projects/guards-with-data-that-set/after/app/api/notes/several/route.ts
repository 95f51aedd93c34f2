import { NextResponse, type NextRequest } from 'next/server'
import { mayRead } from 'notes'
import { requireRole } from '../../../../lib/auth'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const headers = new Headers()
  for (const role of ['editor', 'admin']) {
    if (!(await mayRead(role))) continue
    const person = await requireRole(request, headers, [role])
    if (person instanceof Response) return person
  }
  return NextResponse.json({ read: true }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
