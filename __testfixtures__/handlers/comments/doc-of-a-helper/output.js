import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'

/**
 * Saves a note.
 *
 * @param {import('next/server').NextRequest} request - what was asked
 *   over two lines
 * @param {{ params: Promise<{ id: string }> }} context
 * @returns {Promise<Response>}
 */
export async function POST(request, { params }) {
  const { id } = await params
  return NextResponse.json(await db.note.save(id, request.headers.get('x-user') ?? undefined))
}
