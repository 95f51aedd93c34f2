import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

// How this route answers what fails.
function onError(error: any) {
  return NextResponse.json({ error: error.message }, { status: error.gone ? 410 : 500 })
}

export async function GET(request: NextRequest) {
  try {
    const note = await db.notes.find(String(request.nextUrl.searchParams.get('id') ?? undefined))
    if (note.deleted) throw Object.assign(new Error('it was deleted'), { gone: true })
    return NextResponse.json({ text: `this is not var: ${note.text}` })
  } catch (err: any) {
    return onError(err)
  }
}
