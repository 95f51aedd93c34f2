import { NextResponse, type NextRequest } from 'next/server'
import { documentOfRoute as documentOf } from '../../../../lib/documents'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const document = await documentOf(request, { params })
  if (document instanceof Response) return document
  return NextResponse.json({ title: document.title })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
