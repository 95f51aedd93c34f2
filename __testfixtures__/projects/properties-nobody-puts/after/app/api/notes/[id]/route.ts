import type { NextRequest } from 'next/server'
import { notes } from 'database'
import { keyOfRoute as keyOf } from '@/lib/limits'

export async function DELETE(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await notes.remove(id, keyOf(request, 'REMOVE'))
  return new Response(null, { status: 204 })
}
