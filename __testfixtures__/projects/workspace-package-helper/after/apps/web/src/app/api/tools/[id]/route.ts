import { NextResponse, type NextRequest } from 'next/server'
import { notFound } from '@workshop/api-kit'
import { tools } from '@workshop/db'

export const dynamic = 'force-dynamic'

export async function GET(_request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const tool = await tools.find(id)
  if (!tool) return notFound()
  return NextResponse.json(tool)
}
